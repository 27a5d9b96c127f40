"""French: people, what is done to them, and what time has in store for them."""

from typing import Final

PEOPLE: Final[dict[str, str]] = {
    # Who
    "MUSLIM": "musulman, musulmane, musulmans, ummah, oumma, communauté musulmane",
    "ISLAM": "islam, islamique, coran, charia, prophète, sunna",
    "BELIEVER": "croyant, croyants, pieux, fidèle à Dieu",
    "UNBELIEF": """
        adorer autre chose que Dieu, autre que Dieu, faux dieu, impies, renégat, mécréance,
        mécréant, mécréants, kufr, koufr, shirk, kouffar, kafir, impie, impiété, apostat,
        apostasie, idolâtrie,
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
        détourner, se laver les mains, nous laisser, les laisser tomber, ne plus protéger,
        ne plus défendre, nous mettre de côté
    """,
    "REJECT": """
        se débarrasser, bouter, évincer, repousser, écarter, nous jeter, dehors, ne veut
        plus, ne voudra plus, plus de nous, indésirable, indésirables, valise, valises,
        persona non grata, renvoi, éjecter, reprendre la nationalité, déchoir, déchéance,
        rejeter, rejet, expulser, expulsion, chasser, renvoyer, mettre dehors, mettre à la
        porte, déporter, bannir, jeter dehors, virer, exclure, refouler, plus de place, ne
        jamais accepter, faire partir, rentrer chez eux, retirer la nationalité, pas les
        bienvenus, plus voulu, ne veulent plus, nous chasser, forcés de partir, obligés de
        partir, pas d'avenir ici, fermer ses portes, perdre patience
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
}
