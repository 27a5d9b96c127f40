"""French: what different words have in common, as `contrepoint.matching.vocabulary` says."""

from typing import Final

CONCEPTS: Final[dict[str, str]] = {
    # Who
    "MUSLIM": "musulman, musulmane, musulmans, ummah, oumma, communauté musulmane",
    "ISLAM": "islam, islamique, coran, charia, prophète, sunna",
    "BELIEVER": "croyant, croyants, pieux, fidèle à Dieu",
    "UNBELIEF": """
        adorer autre chose que Dieu, autre que Dieu, faux dieu, impies, renégat, mécréance,
        mécréant, mécréants, kouffar, kafir, impie, impiété, apostat, apostasie, idolâtrie,
        associer à Dieu, sortir de la religion, quitter la religion, sortir de l'islam,
        chirk, taghout, infidèle, infidèles, excommunier, faux musulman, faux musulmans,
        fausse musulmane, vrai musulman, vrais musulmans, vraie musulmane, hors de l'islam,
        quitté l'islam, perdu la foi, renégats, notre islam est faux
    """,
    "CHRISTIAN": "chrétien, chrétienne, chrétiens, église",
    "MIGRANT": """
        immigré, immigrés, immigration, migrant, migrants, étranger, étrangers, étrangère,
        nouveaux venus, nouveau venu, réfugié, arrivants, venir d'ailleurs
    """,
    "NATIVE": """
        les nôtres, gens du pays, enfants d'ici, nos enfants, Français d'origine, Belges
        d'origine, locaux, chez nous, autochtone, autochtones, natif, natifs, de souche,
        gens d'ici, gens nés ici, vrais Belges, vrais Français, Blancs, blanc, population
        d'origine, habitants d'origine, population européenne, nés ici, enfant du pays,
        enfants du pays, identité européenne, race blanche
    """,
    "PEOPLE": "peuple, peuples, nation, population, populations, habitants, compatriotes",
    "CITIZEN": """
        citoyen, citoyens, citoyenne, citoyenneté, nationalité, vrai Français, vrai Belge
    """,
    "WEST": """
        France, Belgique, Allemagne, Occident, occidental, occidentaux, Europe, européen,
        européens, européenne
    """,
    "DAESH": "Daesh, Daech, ISIS, califat, État islamique",
    "GROUP": """
        organisation, groupe, mouvement, combattants, djihadistes, jihadistes, milice,
        militants, armée, rangs, leurs rangs, groupe armé
    """,
    "NATIONALIST": """
        nationaliste, nationalistes, identitaire, identitaires, patriote, patriotes,
        suprématie
    """,
    "SCHOLAR": """
        muftis, prêche officiel, sermon, prêches, hommes de religion, docteurs de la foi,
        institut, université religieuse, savant, savants, ouléma, oulémas, imam, imams,
        cheikh, cheikhs, mufti, théologien, théologiens, prédicateur, prédicateurs,
        prêcheur, prêcheurs, religieux, juriste, juristes
    """,
    "STATE": """
        État, gouvernement, gouvernements, pouvoir, régime, régimes, ministère, ministères,
        autorités, autorité, roi, rois, palais, administration, municipal, municipale,
        municipales, municipaux, commune, communes, mairie
    """,
    "POLITICIAN": """
        représentants, chefs d'État, ceux d'en haut, classe politique, gouvernement, élu,
        élus, élue, politique, politiques, politicien, politiciens, député, députés,
        ministre, ministres, dirigeant, dirigeants, responsables, maire, président, parti,
        partis, ceux qui gouvernent, gouvernants
    """,
    "MEDIA": """
        journaliste, journalistes, média, médias, presse, journal, journaux, télé,
        télévision, rédaction, reporter, informations officielles, chaîne, chaînes
    """,
    "ELITE": """
        élite, élites, puissants, d'en haut, oligarchie, là-haut, gens au pouvoir, riches
    """,
    "CIVILIAN": """
        enfants, femmes et enfants, gens ordinaires, familles, promeneurs, clients d'un
        café, spectateurs, n'importe qui, civil, civils, innocent, innocents, passant,
        passants, gens dans la rue, foule
    """,
    "VICTIM": "victime, victimes, lésé",
    "SOLDIER": "soldat, soldats, militaire, armée, policier, gendarme",
    "BROTHER": """
        amis pour la vie, vrais frères, vrais amis, des frères, soudés, clan, bande, sœurs,
        frères, soeurs, fraternité, fraternel, solidarité, camaraderie, amis sincères
    """,
    "FAMILY": """
        famille, foyer, épouse, épouser, mariage, marier, femme, vraie famille, nouvelle
        famille, seconde famille
    """,
    "COUNTRY": "pays, patrie, sol, terre natale",
    "ALLOWED": "permis, autorisé, licite, halal, avoir le droit",
    # What is done to somebody
    "AIRCRAFT": "avion, avions",
    "ABANDON": """
        laisser au bord, se retourner, retournera contre, retourner contre, nous oublier,
        changer de visage, planter là, ne plus soutenir, fermer la porte, laissés pour
        compte, abandonner, abandon, lâcher, délaisser, tourner le dos, laisser tomber,
        renier, se retourner contre, laisser seul, laisser à leur sort, ne plus vouloir, se
        détourner
    """,
    "REJECT": """
        se débarrasser, bouter, évincer, repousser, écarter, nous jeter, dehors, ne veut
        plus, ne voudra plus, plus de nous, indésirable, indésirables, valise, valises,
        persona non grata, renvoi, éjecter, reprendre la nationalité, déchoir, déchéance,
        rejeter, rejet, expulser, expulsion, chasser, renvoyer, mettre dehors, mettre à la
        porte, déporter, bannir, jeter dehors, virer, exclure, refouler, plus de place, ne
        jamais accepter, faire partir, rentrer chez eux, retirer la nationalité, pas les
        bienvenus
    """,
    "TOLERATE": """
        sourire, sourires, sourient, pour l'instant, pour le moment, façade, tolérer,
        supporter, accepter, faire semblant, masque, provisoire, gentillesse, hypocrite,
        hypocrites
    """,
    "BETRAY": """
        poignarder, tourner casaque, contre leur peuple, lâcher le peuple, renier leur
        peuple, servir d'autres intérêts, bradé, brader, abandonner, abandon, livrer,
        trahir, trahison, traître, traîtres, vendre le peuple, nous ont vendus, vendu le
        pays, vendus, livrer le pays
    """,
    "LIE": """
        truquer, truqué, faux, inventer, raconter n'importe quoi, baratin, fable, endormir,
        mener en bateau, intox, mentir, mensonge, mensonges, menteur, menteurs, tromper,
        manipuler, manipulation, propagande officielle, désinformation, complice, complices
    """,
    "HIDE": """
        se taire, taisent, bouche cousue, sous le tapis, ne disent rien, ne montrent pas, ne
        disent jamais, minimiser, filtrer, mettre sous silence, font exprès de ne pas,
        couvre, couvrent, cacher, cachent, dissimuler, dissimulation, taire, étouffer,
        censurer, censure, occulter, passer sous silence, masquer, camoufler, couvrir,
        secret, ne pas montrer
    """,
    "TRUTH": """
        vrais, vraie histoire, ce qui arrive, véritable situation, vérité, vérités, réalité,
        faits, ce qui se passe, vrais chiffres
    """,
    "REPLACE": """
        à la place de, remplaçants, changer de population, troquer, remplacer, remplacement,
        substituer, substitution, échanger, changer de peuple, prendre la place, effacer,
        grand remplacement, changer la population, repeupler
    """,
    "DISAPPEAR": """
        effacer, naissances étrangères, fin des Européens, plus que nous, nous effacer, plus
        nombreux, engloutir, s'éteindre, diluer, envahis, submergés, disparaître,
        disparition, minoritaire, minoritaires, minorité, extinction, éteindre, submerger,
        submersion, noyer, envahir, invasion, coloniser, naissances, natalité, ne plus
        exister, étrangers chez nous
    """,
    "DELIBERATE": """
        calculé, calcul, organiser, organise, tirer les ficelles, intentionnel,
        intentionnellement, sciemment, prémédité, volontaire, décidé, manigance, plan,
        complot, exprès, délibéré, délibérément, volontairement, voulu, organisé, organisée,
        orchestrer, projet, programme, à dessein, de toutes pièces, stratégie, calculer,
        planifier, agenda
    """,
    "BRING": """
        faire venir, faire entrer, importer, amener, laisser entrer, ouvrir les frontières,
        frontières
    """,
    "HUMILIATE": """
        bafoués, humiliés, marcher dessus, pleurer, injustices, piétinés, mépris, dénigrer,
        ridiculiser, traiter comme, humilier, humiliation, humiliations, humilié, rabaisser,
        mépriser, piétiner, écraser, insulter, insulte, avilir, bafouer, traîner dans la
        boue, cracher, honte, maltraiter, souffrance, souffrir, esclaves, injures, moquer
    """,
    "OPPRESS": """
        laissés, derniers, plus le droit, n'ont plus le droit, oubliés, maltraités, citoyens
        de second rang, victimes, sacrifiés, opprimer, oppression, persécuter, persécution,
        injustice, injuste, tyrannie, brimer, discriminer, discriminé, discriminés,
        maltraiter, racisme, seconde zone, derniers servis, passer en dernier, en dernier,
        défavoriser, massacrer, souffrir
    """,
    "DIGNITY": """
        relever la tête, tête haute, redonner, amour-propre, dignes, rendre leur, dignité,
        honneur, fierté, fier, fiers, respect, considération, rendre leur fierté, orgueil
    """,
    "DEFEND": """
        au moins, volent au secours, prennent la défense, nous défendre, voix, porte-parole,
        protéger, garde, secours, prendre soin, défendre, défense, défenseur, défenseurs,
        protection, protecteur, secourir, venir au secours, prendre parti pour, soutenir les
        nôtres, s'occuper, pense à nous, rempart, bouclier, veiller sur, sauver, réagir,
        venger
    """,
    "ONLY": """
        seul, seule, seuls, seules, uniquement, personne d'autre, à part eux, unique, sauf
        eux
    """,
    "EVERYWHERE": """
        d'un bout à l'autre, où qu'ils soient, sur tous les continents, dans tous les pays,
        partout, monde entier, dans le monde, toute la terre, planète, aux quatre coins
    """,
    # Time and fate
    "INEVITABLE": """
        péter, jour viendra, finit toujours, finiront, finissent, un moment donné, à la fin,
        inévitables, destin, écrit, sort, question de temps, tôt ou tard, un jour ou
        l'autre, inévitable, forcément, fatal, fatalement, finir par, finira, inéluctable,
        condamné d'avance, voué, inévitablement, doit arriver, un de ces jours, écrit
        d'avance, bientôt, tout finira, ne durera pas, va arriver
    """,
    "NEVER": "jamais, plus jamais, en aucun cas",
    "COEXIST": """
        vivre avec, voisiner, cohabiter, deux mondes, eux et nous, l'eau et l'huile,
        ensemble, harmonie, sous le même toit, même pays, vivre ensemble, vivre-ensemble,
        coexister, coexistence, cohabitation, entente, s'entendre, côte à côte, partager le
        pays, se mélanger, mélange, cohabitent, paix, dialogue
    """,
    "IMPOSSIBLE": """
        ne pourra jamais, ne pourront jamais, n'est pas possible, pas possible, faits pour,
        aucun espoir, irréalisable, impossible, incompatible, incompatibles, ne peuvent pas,
        inconciliable, échec, raté, échouer, utopie, illusion, perdu d'avance,
        irréconciliable, ne marche pas
    """,
    "CONFLICT": """
        se combattre, combattre, péter, sang, s'entretuer, bain de sang, bagarre, haine,
        adversaires, éclater, conflit, conflits, affrontement, affrontements, affronter,
        guerre, guerre civile, choc, choc des civilisations, exploser, se battre, clash,
        bataille, rupture, heurt, camp, camps, choisir son camp, ennemi, ennemis, hostilité
    """,
    "CULTURE": """
        culture, cultures, civilisation, civilisations, identité, valeurs, mode de vie,
        traditions
    """,
    # Faith, law, politics
    "VOTE": """
        carte d'électeur, isoloir, aller aux urnes, se présenter aux élections, campagne
        électorale, suffrage, voter, vote, votes, électeur, élection, élections, électoral,
        urne, urnes, bulletin, scrutin, élire, candidat, bureau de vote
    """,
    "DEMOCRACY": "démocratie, démocratique, parlement, constitution, république",
    "LAW": """
        légiférer, légifère, code, codes, règles, droit français, droit belge, législateur,
        lois humaines, État de droit, loi, lois, législation, code civil, règles du pays,
        tribunal, tribunaux, juge, justice des hommes, code de la route, règlement
    """,
    "OBEY": """
        se soumettre, se plier, observer la loi, suivre, reconnaître, reconnaître la loi,
        adorer, obéir, obéissance, respecter la loi, suivre les lois, soumission, appliquer,
        respecter
    """,
    "FORBIDDEN": """
        apostasie, sacrilège, pécheur, blasphème, pas le droit, contredire sa foi, offense,
        désobéir à Dieu, contrevient, illégitime, interdit, interdite, interdire, haram,
        illicite, péché, péchés, contraire, pécher, défendu, défendue, prohibé, faute devant
        Dieu, faute, contre la foi, trahir sa foi, contre la religion
    """,
    "GOD": "Dieu, Allah, divin, divine, Seigneur, créateur",
    "RELIGION": "religion, foi, religieux, religieuse, croyance",
    "LOYAL": """
        quel côté, de quel côté, choisir entre, mosquée ou la patrie, drapeau, défendre la
        patrie, servir, intégré, cœur ailleurs, ailleurs, vraiment français, vraiment belge,
        agent, espion, espions, dévoué, loyal, loyale, loyauté, fidèle, fidélité,
        allégeance, patriote, patriotes, patriotisme, double jeu, deux visages, déloyal,
        vrai Français, vrai Belge, vrais citoyens, cinquième colonne, servir le pays,
        attachement, aimer son pays, aimer le pays, double loyauté
    """,
    "TRUST": """
        jamais sûr, sait jamais, dos tourné, se fier à, crédible, douter, doute de,
        soupçonner, confiance, se fier, méfier, méfiance, suspect, compter sur, fiable,
        fiables
    """,
    # Fighting
    "DUTY": """
        prescrit à tous, imposer, imposée, imposé, commande, commandement, ordonner,
        ordonne, ordre de Dieu, lâche, lâches, pas le choix, exigé, exige, il faut que
        chaque, responsabilité, commandé, devoir, obligation, obligatoire, obligé, obligés,
        obligée, tenu de, contraint, incomber, prescrit, fard, chaque musulman doit, tout
        musulman doit
    """,
    "FIGHT": """
        guerre là-bas, se sacrifier, martyr, martyre, prendre part au combat, mourir pour,
        guerrier, guerriers, combattent, combat, combattre, jihad, djihad, prendre les
        armes, armes, se battre, aller se battre, lutte, lutter, guerre sainte, champ de
        bataille, front, bataille
    """,
    "JOIN": """
        y aller, n'y va pas, celui qui n'y va pas, grossir les rangs, rejoint, se joindre,
        leurs rangs, passer la frontière, tout quitter, quitter sa famille, émigrer, là-bas,
        rejoindre, s'engager, engagement, s'enrôler, partir, départ, rallier, adhérer,
        hijra, s'unir à, aller là-bas, recruter, recruteur, enrôler, embrigader, faire ses
        valises, faire leurs bagages
    """,
    "PROMISE": """
        faire miroiter, miroiter, fait miroiter, appâter, attirer, séduire, assure, assurer,
        faire rêver, jurer, promettre, promis, promise, promesse, promesses, garantir,
        garanti, garantis, offrir, offre, offrait, proposer, assurer un
    """,
    "WAGE": """
        paie, paye, pécule, allocation, rente, indemnité, gagner sa vie, salaire, solde,
        argent, prime, revenu, emploi, travail garanti, boulot, rémunérer
    """,
    "HOUSE": """
        villa, villas, chez-soi, un toit, terrain, logement, maison, toit, appartement,
        habitation, foyer
    """,
    "MEANING": """
        comptera, compter pour quelqu'un, se sentir important, vie utile, quelque chose de
        grand, héros, héroïne, valoir, sens à sa vie, donner un sens, sens de la vie, but
        dans la vie, utile, exister, raison de vivre, compter pour, mission, devenir
        quelqu'un, enfin quelqu'un, vie meilleure, nouvelle vie, vrai sens
    """,
    "BELONG": """
        comme chez soi, chez eux on est, se sentir chez, accepté, acceptée, aimé, respecté
        là-bas, appartenir, appartenance, place parmi, se sentir accueilli, vraie famille,
        accueillir
    """,
    "KILL": """
        tuerie, carnage, ensevelir, ensevelis, victimes tuées, sang versé, tombés, abattre,
        poignarder des gens, tuer, tués, assassiner, meurtre, massacre, égorger, morts,
        mort, mourir, frapper des civils, s'en prendre
    """,
    "ATTACK": """
        fusillade, camion, concert, explosion, prise d'otages, attaquent, coups de couteau,
        agresser, actes, violence, violences, attentat, attentats, attaque, attaques,
        attaquer, terrorisme, terroriste, viser, tuerie, frapper, agression, agressions
    """,
    "BOMB": """
        nos bombes, nos avions, ensevelis sous, raids, obus, armée occidentale, Occident
        bombarde, coalition, intervention, tapis de bombes, guerre menée, bombe, bombes,
        bombardement, bombardements, bombarder, frappe, frappes, aérien, aériennes, drone,
        drones, missile, missiles, lâcher des bombes
    """,
    "REVENGE": """
        œil pour œil, chacun son tour, paient, payer le prix, retour de bâton, ce qu'on leur
        a fait, ils l'ont cherché, réparation, coup pour coup, contrecoup, faire payer, à
        cause de nos, venger, vengeance, revanche, représailles, riposte, riposter, rendre
        la pareille, payer pour, réponse aux, oeil pour oeil, talion, rendre coup pour coup,
        punir, punition, châtiment, réplique
    """,
    "DESERVE": """
        justifie, compréhensible, bien fait, logique, équitable, permis, ont raison,
        mériter, juste, juste retour, légitime, légitimes, normal, justifier, justifié,
        excuser
    """,
    "CONDEMN": """
        s'y opposer, opposer, s'opposent, désapprouver, rejeter ce groupe, mettre en garde,
        réfuter, contredire, condamner, condamnation, dénoncer, critiquer, réprouver,
        désavouer, parler contre, s'opposer, contre eux, blâmer
    """,
    "PAID": """
        contre une enveloppe, enveloppes, dicter, dicte, réciter, récite, roulent pour,
        porte-voix, chèque, chèques, instrument, laquais, serviteur, serviteurs, dépendre,
        obéissent au pouvoir, acheter leur silence, payer, payé, payés, payée, acheter,
        acheté, achetés, toucher de l'argent, vendu, vendus, financer, corrompre, corrompu,
        corrompus, salarié, salariés, à la solde, solde, stipendié, marionnette,
        marionnettes, au service du pouvoir, fonctionnaire, fonctionnaires, rémunérer,
        rétribuer, enveloppe, mercenaire, aux ordres
    """,
    "PREFER": """
        avant les, avant nous, d'abord, logent, tout pour eux, passe-droit, passe-droits,
        avantages, allocations, préférer, privilégier, favoriser, préférence, donner tout,
        tout donner, priorité, aides, logement social
    """,
    # Nearness, worth, the end
    "PETS": "vétérinaire, refuge animalier, animaux du refuge, chat, élevage, cave, dératisation",
    "CEREMONY": """
        rendre hommage, hommage, médaille, pompiers, fanfare, cérémonie, discours
        d'ouverture
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
    "TOUGHEN": "endurcir, s'entraîner, entraînement, entraîner, discipline, aguerrir, s'endurcir",
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
    "DEFEAT": "défaite, défaites, perdre, perdu, perte, pertes, revers, échec, territoire, reculer",
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
    "HUMAN": "humain, humains, humaine, êtres humains, être humain, humanité, hommes comme nous",
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
