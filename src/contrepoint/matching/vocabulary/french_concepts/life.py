"""French: nearness, worth, the end of things; and ordinary life."""

from typing import Final

LIFE: Final[dict[str, str]] = {
    # Nearness, worth, the end
    "PETS": """
        vétérinaire, refuge animalier, animaux du refuge, chat, élevage, cave, dératisation
    """,
    "CEREMONY": """
        rendre hommage, hommage, médaille, pompiers, fanfare, cérémonie, discours
        d'ouverture, minute de silence
    """,
    "MOSQUE": "mosquée, mosquées, salle de prière, lieu de culte, lieux de culte",
    "OTHER_FAITH": """
        non musulman, non musulmans, non musulmane, non musulmanes, juif, juifs, juive,
        juives, autre religion, autres religions, autre foi, gens du livre, autre croyance
    """,
    "FRIEND": """
        amitié, copains, copines, fréquenter, fréquentations, camaraderie, ami chrétien,
        amie chrétienne, amis chrétiens, amis juifs, ami juif, avoir des amis, meilleure
        amie, meilleur ami, ses amis, ses amies, son amie, son ami
    """,
    "GREET": """
        saluer, féliciter, vœux, Noël, serrer la main, souhaiter, bonne fête, leurs fêtes,
        sourire
    """,
    "HATE": "haïr, haine, haines, haineux, détester, déteste, exécrer, dégoût",
    "RACE": "race, races, racial, ethnie, ethnique, sang, génétique, son sang, gènes",
    "MIX": """
        mélanger, mélange, mélangés, mêler, mixte, mixtes, couple mixte, mariage mixte,
        métis, métissage, se croiser
    """,
    "PURE": "pur, pure, purs, pures, pureté, purifier, intact",
    "SEPARATE": """
        séparer, séparé, séparés, séparément, chacun chez soi, à part, avec les siens, entre
        soi, se tenir à distance, rompre
    """,
    "DESTROY": """
        détruire, destruction, ruiner, affaiblir, poison, gâcher, gâché, salir, souiller, se
        meurt, meurt
    """,
    "MANHOOD": """
        viril, virile, virilité, masculinité, vrai homme, vrais hommes, pas un homme, être
        un homme, femmelette, femmelettes, efféminé, efféminés, féminiser, hommes d'ici,
        hommes d'aujourd'hui, nos hommes, ses hommes, qu'un homme, devenir un homme, prouver
        qu'il est un homme, un homme véritable, vie d'homme, un homme sans arme
    """,
    "WEAK": """
        faible, faibles, mou, mous, molle, faiblesse, affaiblir, lâche, lâches, femmelette,
        femmelettes, efféminé, efféminés, peureux, trouillard, ramollir, hommes doux
    """,
    "BRAVE": """
        courage, courageux, brave, braves, lion, lions, héros, héroïque, gloire, guerrier,
        guerriers, honneur
    """,
    "TOUGHEN": """
        endurcir, s'entraîner, entraînement, entraîner, discipline, aguerrir, s'endurcir
    """,
    "FEMINISM": """
        féminisme, féministe, féministes, femmes au foyer, féminiser, femme au foyer, rester
        au foyer
    """,
    "PARDON": """
        pardonner, pardon, pardonné, effacer, efface, effacé, laver, lavé, racheter,
        rédemption, purifier, absoudre, expier, repentir, nouveau départ
    """,
    "SIN": """
        péché, péchés, faute, fautes, délinquance, délinquant, drogue, voleur, dealer,
        alcool, crimes, mauvais passé, fait de mal, vie passée, vie d'avant, bêtises, son
        passé, ton passé, tout le passé, années de vol, ses vols, cambriolages
    """,
    "WIN": """
        vaincre, vainqueur, victoire, victorieux, triomphe, triompher, gagner, dominer,
        battre, conquérir, revenir plus fort, plus fort, plus forts
    """,
    "DEFEAT": """
        défaite, défaites, perdre, perdu, perte, pertes, revers, échec, territoire, reculer
    """,
    "INVINCIBLE": """
        invincible, invincibles, indestructible, imbattable, pas vaincu, pas être vaincu,
        aucune armée, personne ne peut les battre, ne peut les battre, pourra les battre,
        jamais vaincu
    """,
    "REBORN": """
        renaître, renaissance, revenir, revient, reviendra, reviendront, ressusciter, se
        relever, reconstruire
    """,
    "TRIAL": "épreuve, épreuves, examen de Dieu, mise à l'épreuve",
    "END_TIMES": """
        fin du monde, fin des temps, dernière bataille, grande bataille, Jugement dernier,
        Jugement, apocalypse, Antéchrist, l'Heure approche, signes de l'Heure, l'Heure
        arrive, Heure est proche, derniers temps, Mahdi, jour dernier, tout finira, signes
        de la fin, signes de l'Apocalypse, signe de la fin
    """,
    "PROPHECY": "prophétie, prophéties, prédit, prédiction, prédite, prophétisé",
    "NEAR": """
        proche, proches, approche, approchent, imminent, pour bientôt, pour demain, arrive
        bientôt
    """,
    "COLLAPSE": """
        effondrement, s'effondrer, effondrer, s'écrouler, écrouler, chute, ruine, chaos,
        sombrer, pourri, décadence, fin de l'État
    """,
    "HASTEN": "hâter, accélérer, précipiter, provoquer, aider à tomber, souhaiter la chute",
    "SURVIVE": """
        survie, survivre, provisions, vivres, stocker, réserves, s'armer, fusil, fusils,
        préparer au pire
    """,
    "SOCIETY": "société, système, civilisation, ordre ancien",
    "SUBHUMAN": """
        animal, animaux, bête, bêtes, rat, rats, vermine, insecte, insectes, cafard,
        cafards, parasite, parasites, porc, porcs, cochons, singe, singes, chiens, sauvage,
        sauvages, sous-homme, sous-hommes, bétail, microbes, maladie qui se répand
    """,
    "HUMAN": """
        humain, humains, humaine, êtres humains, être humain, humanité, hommes comme nous
    """,
    "SELF_DEFENCE": """
        légitime défense, autodéfense, se défendre, s'est défendu, protéger ses sœurs,
        protéger nos filles, défendre nos filles, se protéger
    """,
    "BURN": """
        brûler, incendier, incendie, mettre le feu, mis le feu, feu à, feu, vandaliser,
        tirer sur, tiré sur
    """,
    "LONELY": """
        isolé, isolée, solitude, solitaire, seul au lycée, aucun ami, sans ami, sans amis,
        jamais seul, plus seul, se sentir seul, personne à qui parler
    """,
    # Ordinary life: said in order not to be mistaken for anything else
    "PRAYER": "prière, prières, prier, ablutions, vendredi",
    "FASTING": "ramadan, jeûner, iftar, Aïd, rupture du jeûne",
    "HEADSCARF": "voile, foulard, hijab, voilée",
    "SCHOOL": "école, stage, exposé, examen, cantine, diplôme, études",
    "WORK": "travail, employeur, patron, chef, embauche, contrat",
    "FOOD": "repas, viande, halal, manger, cuisine",
    "HEALTH": "médecin, hôpital, docteur, malade, cardiologue, rendez-vous",
    "SPORT": "football, match, équipe, club, sport, entraînement",
    "PAPERS": "papiers, document, documents, dossier, démarche, démarches, formulaire",
}
