"""French: what people owe and are owed, what is built, taught, ruled and ended together."""

from typing import Final

SOCIETY: Final[dict[str, str]] = {
    # Who
    "WOMAN": """
        femme, femmes, rôle de la femme, place de la femme, fille, filles, égalité, parité,
        féminin, carrière, au foyer, sœur musulmane
    """,
    "BIRTH": """
        enfanter, faire des enfants, avoir des enfants, donner des enfants, élever des
        enfants, élever ses fils, enfants nombreux, maternité, mère de famille, être mère,
        mères, bébé, bébés, enceinte, grossesse, accoucher, naissance, natalité, fils au
        peuple, mettre au monde, lionceau, lionceaux
    """,
    "MARRY": """
        épouser, épouse, épouses, époux, mari, se marier, mariage, marier, marié, fiancé,
        fiancée, noces, dot, couple, mariage religieux
    """,
    "PARENTS": """
        parents, père et mère, père ou mère, mes parents, ses parents, géniteurs, larmes de
        sa mère, pleurs de sa mère, ses vieux, piété filiale
    """,
    "JEW": "juif, juifs, juive, juives, sioniste, sionistes, Rothschild, antisémite, synagogue",
    "POLICE": """
        policier, policiers, policière, police, gendarme, gendarmes, gendarmerie, douanier,
        commissariat, commissaire, caserne, gardien, gardiens, agents de l'État,
        fonctionnaire, fonctionnaires, magistrat, magistrats, militaires
    """,
    "SHIA": """
        chiite, chiites, chiisme, soufi, soufis, soufie, soufisme, confrérie, confréries,
        zaouïa, marabout, marabouts, mausolée, tombe de saint, tombeaux de saints, secte,
        sunnite, sunnites
    """,
    "TEACHER": """
        professeur, professeurs, enseignant, enseignants, enseignante, instituteur,
        maîtresse, maître d'école, prof d'histoire, leçon, leçons, cours d'histoire, cours,
        manuel, manuels, manuel scolaire, cahier, classe, lycée, collège, fac, faculté,
        université, universités, éducation nationale, enseigner, enseigne, apprendre,
        étudier
    """,
    "PRISON": """
        prison, prisons, prisonnier, prisonniers, détenu, détention, cellule, barreaux,
        incarcéré, incarcération, emprisonné, enfermé, codétenu, taule, maison d'arrêt,
        peine, libération, sortie de prison, parloir, surveillant, aumônier
    """,
    "POOR": """
        pauvre, pauvres, pauvreté, misère, démuni, démunis, nécessiteux, sans-abri,
        retraité, retraités, retraite, pension, pensions, soupe populaire, soupe, fin de
        mois
    """,
    # Law and power
    "RIGHTS": """
        droits de l'homme, droits humains, droits fondamentaux, Déclaration universelle,
        convention européenne, Cour européenne, juges de Strasbourg, droits de la personne,
        Nations unies, ONU, pétition pour les droits
    """,
    "FREEDOM": """
        liberté, libertés, liberté de culte, liberté de religion, liberté de conscience,
        liberté religieuse
    """,
    "BAN": """
        interdire, interdiction, fermer, fermeture, dissoudre, supprimer, abolir, abroger,
        bannir, mettre hors la loi, retirer le statut
    """,
    "IDEOLOGY": """
        idéologie, idéologique, doctrine, totalitaire, totalitarisme, dictature, fascisme,
        système politique, projet politique, programme politique, parti politique, politique
    """,
    "POWERS": """
        puissances, grandes puissances, puissance, superpuissance, Amérique, États-Unis,
        Américains, Russie, Chine, Israël, grands pays, grands de ce monde, monde entier,
        coalition, Nations unies, ONU
    """,
    "PLOT": """
        complot, complots, comploter, complotent, conspirer, conspirent, conspiration, plan
        secret, accord secret, pacte, ligué, se liguer, s'unir contre, s'entendre contre,
        alliés contre, dans l'ombre, en secret, secret, secrète, secrètement, caché, cachée,
        coulisses
    """,
    "CONTROL": """
        contrôler, contrôlent, diriger, dirigent, tirer les ficelles, ficelles, dominer,
        dominent, domination, gouverner le monde, régner, commander, donner des ordres,
        posséder, possèdent, tenir les, mainmise, aux mains de, entre les mains, derrière
        chaque
    """,
    "FINANCE": """
        banque, banques, banquier, banquiers, finance, finances, financier, milliardaire,
        milliardaires, multinationale, riches, argent du monde, bourse, crise
    """,
    "JUSTICE": """
        justice, juste, justes, équité, équitable, juge honnête, tribunaux honnêtes,
        impartial, égaux devant, sans différence, riche ou pauvre, chacun son dû, rendre la
        justice
    """,
    "ORDER": """
        ordre, ordre divin, paisible, tranquille, en paix, en sécurité, sécurité, bien
        organisé, prospère, idéal, idéale, parfait, parfaite, société parfaite, modèle de
        société, heureux
    """,
    "CORRUPTION": """
        corruption, corrompu, corrompus, pot-de-vin, pots-de-vin, bakchich, voleurs au
        pouvoir, pourri, pourris, piston
    """,
    "RULED": """
        territoire, territoires, terre de Daesh, terres, là où ils régnaient, régnait, sous
        leur loi, sous leur règne, gouverné par, loi de Dieu, charia, loi divine, règne de
        Dieu
    """,
    "IMPUNITY": """
        relâcher, relâchent, relâché, laisser filer, laisser partir, fermer les yeux,
        détourner les yeux, impuni, impunité, classer la plainte, plainte classée, sans
        suite, deux poids deux mesures, deux poids, peine légère, s'en sortir, minorité,
        minorités, parti pris
    """,
    "GUILTY": """
        coupable, coupables, culpabilité, responsable, responsables, complice, complices,
        complicité, innocent, innocents, du sang sur les mains, rendre des comptes,
        s'excuser, excuses, demander pardon pour, tous pareils, dans le même sac, porter la
        faute, se désolidariser, cible, cibles
    """,
    "PROOF": """
        preuve, preuves, prouver, prouve, prouvent, démontrer, montrer que, montrent que,
        confirmer, confirme, avait raison, avaient raison, donner raison, vu juste, disait
        vrai, prévenu, avait prévenu, la vérité éclate
    """,
    "CRIME": """
        crime, crimes, criminel, criminels, criminalité, délinquance, délinquant,
        délinquants, insécurité, vol, vols, voleur, cambriolage, cambriolé, agresseur,
        délit, trafic, bandit
    """,
    # Money and work
    "UNEMPLOYMENT": """
        chômage, chômeur, chômeurs, emploi, emplois, sans travail, embauche, poste
    """,
    "WELFARE": """
        allocation, allocations, aide sociale, aides sociales, prestations, CPAS, CAF, RSA,
        HLM, logement social, logements sociaux, sécurité sociale, cotisation, services
        sociaux, préférence nationale, assistés, profiter du système
    """,
    "TAX": "impôt, impôts, taxe, taxes, contribuable, contribuables, fisc, payer des impôts",
    "DEBT": """
        dette, dettes, endetté, endettée, crédit, crédits, emprunt, prêt, rembourser,
        remboursement, créancier, payer ce qu'il doit, éponger, huissier, loyer impayé
    """,
    "TAKE": """
        prennent, prendre nos, prennent nos, voler nos, volent nos, piquer, profiter,
        profitent, vivre aux crochets, sur notre dos, passer devant, raflent, obtenir
    """,
    # Us and them
    "HOMOGENEOUS": """
        homogène, homogènes, entre nous, rester entre nous, un seul peuple, même sang, même
        souche, sans étrangers, sans immigrés, pays à nous, uniquement de souche,
        ethniquement pur
    """,
    "SOLVE": """
        résoudre, régler, règle tout, solution, fin des problèmes, plus de problèmes, tous
        les maux, maux, guérir, irait mieux, aller mieux, disparaîtraient, mettre fin,
        problèmes
    """,
    "WEAPON": """
        arme, armes, armé, armée, s'armer, armement, fusil, fusils, munitions, tirer, stand
        de tir, milice, milices, groupe armé, apprendre à tirer, stocker, cache d'armes,
        prendre les armes
    """,
    "EMIGRATE": """
        hijra, émigrer, émigration, quitter la Belgique, quitter la France, quitter
        l'Europe, quitter son pays, quitter le pays, vivre parmi, vivre chez les mécréants,
        terre d'islam, terre de mécréance, rester ici, rester en Belgique, rester en France,
        s'installer là-bas, plier bagage, faire sa valise, partir vivre
    """,
    "SYRIA": "Syrie, Irak, Raqqa, Mossoul, Cham, frontière turque, Turquie, Sahel, camp de",
    "PERMISSION": """
        permission, autorisation, accord des parents, sans l'accord, désobéir,
        désobéissance, empêcher de partir, s'opposer au départ, retenir, ne pas obéir, obéir
        aux parents, en cachette, ignorer ses parents
    """,
    "BREAK_OFF": """
        rompre avec, rompre, couper les ponts, couper avec, coupé avec, ne plus parler, ne
        plus voir, ne nous parle plus, ne vient plus, rayer, bloquer, bloqué, tourner le
        dos, choisir entre, renier sa famille, laisser sa famille, collabo, collabos
    """,
    "CONQUEST": """
        conquête, conquérir, conquis, s'emparer, prendre possession, envahir, envahisseur,
        invasion, occuper, occupation, occupés, coloniser, colonisation, islamiser,
        islamisation, drapeau, étape, étendard, sans armes, en silence, sans bruit, avancer,
        grignoter, minaret, minarets, régnera, gouvernera
    """,
    "CITIES": """
        Rome, Paris, Bruxelles, Londres, Andalousie, capitale, nos villes, carte de l'Europe
    """,
    "FORCE": """
        force, par la force, recours à la force, la violence, violence, violent, violents,
        violente, action directe, langage de la force, passer à l'action, coup de force,
        physiquement, brutal, brutalité
    """,
    "USELESS": """
        ne sert à rien, servir à rien, inutile, inutiles, ne change rien, changé quoi que ce
        soit, a échoué, ont échoué, plus le choix, plus d'autre choix, dernier recours, seul
        moyen, seule issue, seule voie, plus rien à attendre, trop tard, perdre son temps,
        manifestation, manifestations, manifester
    """,
    "BY_NATURE": """
        par nature, nature, naturel, naturellement, dans le sang, dans leur sang, dans les
        gènes, de naissance, inné, instinct, caractère, culture de la violence, mentalité,
        dangereux, dangereuse, barbare, barbares, tueurs
    """,
    "SAME_AS": """
        vrai visage, même chose, la même chose, aucune différence, pas de différence, ne
        font qu'un, ne fait qu'appliquer, n'est que, c'est ça, tous terroristes, l'ennemi,
        ennemi, ennemie, nous a déclaré la guerre
    """,
    "CIVIL_WAR": """
        guerre civile, guerre des rues, guerre raciale, insurrection, soulèvement, choisir
        son camp, le pays va brûler, reprendre le pays, reconquête, jour J
    """,
    "TYRANT": """
        tyran, tyrans, tyrannie, taghout, taghouts, despote, serviteur du tyran, loi des
        hommes, lois humaines, valet, valets, à la solde
    """,
    # Death, what is holy, what is made
    "MARTYR": """
        martyr, martyrs, martyre, chahid, mourir en martyr, tomber au combat, tombé pour,
        mort au combat, mort dans leurs rangs, sacrifier sa vie, donner sa vie
    """,
    "PARADISE": """
        paradis, enfer, au-delà, éden, houris, jardins, ciel, salut, portes du paradis
    """,
    "INTERCEDE": """
        intercéder, intercède, intercession, sauver sa famille, sauver ses parents, sauver
        les siens, racheter les siens, sauver sa mère, soixante-dix proches
    """,
    "IMITATE": """
        imiter, imite, imitation, suivre l'exemple, exemple à suivre, exemple, modèle,
        modèles, faire comme lui, faire pareil, faire la même chose, admirer, admire,
        admiration, fan, saint, idole de, célébrer, célèbrent, glorifier, vénérer, statue à,
        exploit, exploits, tueur, assassin, tireur, photo de
    """,
    "BLASPHEMY": """
        blasphème, blasphémer, blasphémateur, blasphématoire, caricature, caricatures,
        caricaturiste, dessin du Prophète, dessiner, dessinateur, insulte au Prophète,
        insulter le Prophète, insulter l'islam, se moquer du Prophète, moqueur, offenser,
        offense, sacré, sacrés, honneur du Prophète, sacrilège
    """,
    "DESECRATE": """
        profaner, profané, profanation, brûler le Coran, Coran brûlé, Corans brûlés,
        déchirer, déchiré, vandaliser, vandalisé, vandalisée, livre saint, livres saints,
        tags, saccager, saccagé, souiller
    """,
    "IDOL": """
        idole, idoles, idolâtrie, idolâtre, idolâtres, fétiche, polythéisme, adorer des
        pierres
    """,
    "ART": """
        musique, musicien, musiciens, chanson, chanter, chant, chorale, instrument,
        instruments, guitare, piano, art, arts, artiste, artistes, dessin, dessins,
        peinture, tableau, danse, film, théâtre
    """,
    "MONUMENT": """
        monument, monuments, musée, musées, ruines, temple, temples, vestiges, antique,
        antiques, antiquités, patrimoine, sanctuaire, tombeau, tombeaux, Palmyre, casser,
        détruire les, démolir, briser, raser, fracasser, statue, statues
    """,
    "FEAST": """
        fête, fêtes, fêter, festivité, anniversaire, gâteau, Noël, sapin, nouvel an, bonne
        année, réveillon, carnaval, célébration, fête de fin d'année, fête des voisins,
        kermesse, pique-nique, jouer avec, s'habiller comme, vivre comme, ressembler
    """,
    "INDOCTRINATE": """
        endoctriner, endoctrine, endoctrinement, laver le cerveau, lavage de cerveau,
        bourrage de crâne, formater, culpabiliser, honte de leur peuple, honte de son pays,
        honte de leur pays, haïr leur pays, haïr leur propre, détester leur pays, monter
        contre, éloigner de la foi, détruire la foi, perdre la foi, égarer, égarés,
        corrompre
    """,
    "FRESH_START": """
        repartir à zéro, nouveau départ, nouvelle vie, vie nouvelle, remis sur pied,
        remettre debout, remettre d'aplomb, remettre sur les rails, droit chemin, tourner la
        page, redresser, redresse, sorti de la rue, s'en sortir, arrêté de boire, boire,
        traîner, perdu, perdus, se lever tôt, uniforme, cadre, règles, ponctuel, rendre
        droit
    """,
}
