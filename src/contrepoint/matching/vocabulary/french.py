"""French, as `contrepoint.matching.vocabulary` describes."""

from typing import Final

FUNCTION: Final = """
le, la, les, l, un, une, des, du, de, d, au, aux, à, a, en, y, dans, sur, sous, par, pour, avec,
sans, chez, vers, entre, contre, depuis, pendant, avant, après, et, ou, où, mais, donc, or, ni,
car, si, comme, quand, lorsque, parce, puisque, que, qu, qui, quoi, dont, ce, c, cet, cette,
ces, ça, cela, ceci, celui, celle, ceux, celles, je, j, tu, t, il, elle, on, nous, vous, ils,
elles, me, m, te, se, s, lui, leur, leurs, eux, moi, toi, soi, mon, ma, mes, ton, ta, tes, son,
sa, ses, notre, nos, votre, vos, ne, n, pas, plus, rien, aucun, aucune, non, oui, être, est, es,
sont, suis, sommes, êtes, était, étaient, été, étant, sera, serait, seront, seraient, soit,
soient, fut, ont, ai, as, avons, avez, avait, avaient, avoir, eu, aura, auront, aurait, ait,
aient, ayant, fait, faire, fais, font, faut, fallait, va, vais, vont, aller, allons, peut,
peuvent, pouvoir, pourrait, peux, veut, veulent, veux, très, trop, bien, aussi, encore, déjà,
ainsi, alors, puis, là, ici, même, mêmes, autre, autres, tel, telle, quel, quelle, quels,
quelles, chaque, quelque, quelques, plusieurs, certains, certaines, peu, beaucoup, moins, tant,
afin, lors, selon, jusqu, jusque, dès, hors, voici, voilà, eh, ah, ben, euh, bref, vraiment,
juste, simplement, surtout, presque, tous, tout, toute, toutes, chose, choses, gens, personne,
personnes, quelqu, celui-ci, lequel, laquelle, auxquels, doit, devoir, doivent, devrait, dois,
devrions, type, genre, truc, sorte, façon, manière
"""

CUES: Final = """
dit, dire, disent, disait, dis, disant, redit, prétend, prétendent, prétendre, affirme,
affirment, affirmer, affirmation, répète, répètent, répéter, répétait, raconte, racontent,
raconter, soutient, soutiennent, soutenir, assure, assurent, explique, expliquent, expliquer,
expliqué, demande, demandent, demander, demandait, demandé, entendu, entendre, entend, entends,
entendent, lu, lire, lis, vu, croit, croient, croire, crois, pense, pensent, penser, pensez,
jure, jurent, vrai, vraie, exact, répondre, réponds, réponse, réponses, question, questions,
parler, parle, parlent, parlé, parlait, écrit, écrivent, écrire, envoyé, reçu, posté, publié,
message, messages, vidéo, vidéos, internet, réseaux, sociaux, groupe whatsapp, whatsapp,
telegram, tiktok, facebook, forum, discussion, paraît, semble, convaincu, convaincue, persuadé,
persuadée, savoir, sais, sait, comprendre, comprends, rumeur, raison, argument, discours, idée,
propos, phrase, tract, prêche, bonjour, bonsoir, merci, salam, svp, sûr, sûre, certain, inquiet,
inquiète, insiste, discute, avis, vouloir
"""

SPEAKERS: Final = """
fils, fille, enfant, enfants, neveu, nièce, cousin, cousine, frère, soeur, père, mère, mari,
femme, ami, amie, amis, copain, copine, camarade, camarades, collègue, collègues, voisin,
voisine, voisins, voisines, élève, élèves, étudiant, étudiante, étudiants, jeune, jeunes,
garçon, ado, adolescent, adolescente, lycéen, lycéenne, collégien, collégienne, parent, parents,
homme, monsieur, dame, classe, quartier, lycée, collège, mosquée, stage, apprenti, détenu,
détenus, client, oncle, tante, fidèle, fidèles, prof, professeur, éducateur, animateur, famille,
certains
"""

THAT: Final = "que, qu, si, comme quoi, pourquoi, selon lequel, :"

EVERYDAY: Final = """
national, nationale, nationaux, partir, sens, jour, jours, soir, matin, semaine, mois, an, ans,
année, années, hier, aujourd, hui, demain, heure, heures, moment, fois, toujours, jamais,
maintenant, bientôt, petit, petite, grand, grande, bon, bonne, nouveau, nouvelle, premier,
première, deux, trois, vie, ville, rue, maison, place, monde, venir, vient, viennent, voir,
voit, voient, mettre, met, prendre, prend, donner, donne, passer, passe, rester, reste, trouver,
trouve, arriver, arrive, finir, fini, finira, commencer, commence, aimer, aime, vivre, vit,
vivent, habite, habitent, connaître, connaît, besoin, possible, cas, problème, côté, part, fin,
début, homme, femme, hommes, femmes, fils, fille, ami, travail, école, pays, chez-nous, seul,
seule, vite
"""

CONCEPTS: Final[dict[str, str]] = {
    # Who
    "MUSLIM": "musulman, musulmane, musulmans, ummah, oumma, communauté musulmane",
    "ISLAM": "islam, islamique, coran, charia, prophète, sunna",
    "BELIEVER": "croyant, croyants, pieux, fidèle à Dieu",
    "UNBELIEF": """
        mécréance, mécréant, mécréants, kouffar, kafir, impie, impiété, apostat, apostasie,
        idolâtrie, associer à Dieu, sortir de la religion, quitter la religion, sortir de
        l'islam, chirk, taghout, infidèle, infidèles
    """,
    "CHRISTIAN": "chrétien, chrétienne, chrétiens, église",
    "MIGRANT": """
        immigré, immigrés, immigration, migrant, migrants, étranger, étrangers, étrangère,
        nouveaux venus, nouveau venu, réfugié, arrivants, venir d'ailleurs
    """,
    "NATIVE": """
        autochtone, autochtones, natif, natifs, de souche, gens d'ici, gens nés ici, vrais
        Belges, vrais Français, Blancs, blanc, population d'origine, habitants d'origine,
        population européenne, nés ici, enfant du pays, enfants du pays, identité
        européenne, race blanche
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
        savant, savants, ouléma, oulémas, imam, imams, cheikh, cheikhs, mufti, théologien,
        théologiens, prédicateur, prédicateurs, prêcheur, prêcheurs, religieux, juriste,
        juristes
    """,
    "STATE": """
        État, gouvernement, gouvernements, pouvoir, régime, régimes, ministère, ministères,
        autorités, autorité, roi, rois, palais, administration
    """,
    "POLITICIAN": """
        élu, élus, élue, politique, politiques, politicien, politiciens, député, députés,
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
        civil, civils, innocent, innocents, passant, passants, gens dans la rue, foule
    """,
    "VICTIM": "victime, victimes, lésé",
    "SOLDIER": "soldat, soldats, militaire, armée, policier, gendarme",
    "BROTHER": "frères, soeurs, fraternité, fraternel, solidarité, camaraderie, amis sincères",
    "FAMILY": "famille, foyer, épouse, épouser, mariage, marier, femme",
    "COUNTRY": "pays, patrie, sol, terre natale",
    "ALLOWED": "permis, autorisé, licite, halal, avoir le droit",
    # What is done to somebody
    "AIRCRAFT": "avion, avions",
    "ABANDON": """
        abandonner, abandon, lâcher, délaisser, tourner le dos, laisser tomber, renier, se
        retourner contre, laisser seul, laisser à leur sort, ne plus vouloir, se détourner
    """,
    "REJECT": """
        rejeter, rejet, expulser, expulsion, chasser, renvoyer, mettre dehors, mettre à la
        porte, déporter, bannir, jeter dehors, virer, exclure, refouler, plus de place, ne
        jamais accepter, se débarrasser, faire partir, rentrer chez eux, retirer la
        nationalité, pas les bienvenus
    """,
    "TOLERATE": """
        tolérer, supporter, accepter, faire semblant, masque, provisoire, gentillesse,
        hypocrite, hypocrites, sourire
    """,
    "BETRAY": """
        abandonner, abandon, livrer, trahir, trahison, traître, traîtres, vendre le peuple,
        nous ont vendus, vendu le pays, vendus, livrer le pays, poignarder
    """,
    "LIE": """
        mentir, mensonge, mensonges, menteur, menteurs, tromper, manipuler, manipulation,
        propagande officielle, désinformation, complice, complices
    """,
    "HIDE": """
        couvre, couvrent, cacher, cachent, dissimuler, dissimulation, taire, étouffer,
        censurer, censure, occulter, passer sous silence, masquer, camoufler, couvrir,
        secret, ne pas montrer
    """,
    "TRUTH": "vérité, vérités, réalité, faits, ce qui se passe, vrais chiffres",
    "REPLACE": """
        remplacer, remplacement, substituer, substitution, échanger, changer de peuple,
        prendre la place, effacer, grand remplacement, changer la population, repeupler
    """,
    "DISAPPEAR": """
        envahis, submergés, disparaître, disparition, minoritaire, minoritaires, minorité,
        extinction, éteindre, submerger, submersion, noyer, envahir, invasion, coloniser,
        naissances, natalité, ne plus exister, étrangers chez nous
    """,
    "DELIBERATE": """
        plan, complot, exprès, délibéré, délibérément, volontairement, voulu, organiser,
        organisé, organisée, orchestrer, projet, programme, à dessein, de toutes pièces,
        stratégie, calculer, planifier, agenda
    """,
    "BRING": """
        faire venir, faire entrer, importer, amener, laisser entrer, ouvrir les frontières,
        frontières
    """,
    "HUMILIATE": """
        humilier, humiliation, humiliations, humilié, rabaisser, mépriser, mépris, piétiner,
        écraser, insulter, insulte, avilir, bafouer, traîner dans la boue, cracher, honte,
        maltraiter, souffrance, souffrir, esclaves, injures, moquer
    """,
    "OPPRESS": """
        opprimer, oppression, persécuter, persécution, injustice, injuste, tyrannie, brimer,
        discriminer, discriminé, discriminés, maltraiter, racisme, seconde zone, derniers
        servis, passer en dernier, en dernier, défavoriser, massacrer, souffrir
    """,
    "DIGNITY": """
        dignité, honneur, fierté, fier, fiers, respect, considération, relever la tête, tête
        haute, rendre leur fierté, orgueil
    """,
    "DEFEND": """
        défendre, défense, défenseur, défenseurs, protéger, protection, protecteur,
        secourir, venir au secours, prendre parti pour, soutenir les nôtres, s'occuper,
        pense à nous, rempart, bouclier, veiller sur, sauver, réagir, venger
    """,
    "ONLY": """
        seul, seule, seuls, seules, uniquement, personne d'autre, à part eux, unique, sauf
        eux
    """,
    "EVERYWHERE": """
        partout, monde entier, dans le monde, toute la terre, planète, aux quatre coins
    """,
    # Time and fate
    "INEVITABLE": """
        question de temps, tôt ou tard, un jour ou l'autre, inévitable, forcément, fatal,
        fatalement, finir par, finira, finiront, inéluctable, condamné d'avance, voué,
        inévitablement, doit arriver, un de ces jours, écrit d'avance, bientôt, tout finira,
        ne durera pas, va arriver
    """,
    "NEVER": "jamais, plus jamais, en aucun cas",
    "COEXIST": """
        vivre ensemble, vivre-ensemble, coexister, coexistence, cohabiter, cohabitation,
        entente, s'entendre, côte à côte, partager le pays, se mélanger, mélange,
        cohabitent, paix, dialogue
    """,
    "IMPOSSIBLE": """
        impossible, incompatible, incompatibles, ne peuvent pas, inconciliable, échec, raté,
        échouer, utopie, illusion, perdu d'avance, irréconciliable, ne marche pas
    """,
    "CONFLICT": """
        conflit, conflits, affrontement, affrontements, affronter, guerre, guerre civile,
        choc, choc des civilisations, exploser, se battre, clash, bataille, rupture, heurt,
        camp, camps, choisir son camp, ennemi, ennemis, hostilité
    """,
    "CULTURE": """
        culture, cultures, civilisation, civilisations, identité, valeurs, mode de vie,
        traditions
    """,
    # Faith, law, politics
    "VOTE": """
        voter, vote, votes, électeur, élection, élections, électoral, urne, urnes, bulletin,
        scrutin, élire, candidat, bureau de vote, isoloir
    """,
    "DEMOCRACY": "démocratie, démocratique, parlement, constitution, république",
    "LAW": """
        loi, lois, législation, code civil, règles du pays, tribunal, tribunaux, juge,
        justice des hommes, légiférer, code de la route, règlement
    """,
    "OBEY": """
        obéir, obéissance, respecter la loi, se soumettre, suivre les lois, soumission,
        appliquer, respecter
    """,
    "FORBIDDEN": """
        interdit, interdite, interdire, haram, illicite, péché, péchés, contraire, pécher,
        défendu, défendue, prohibé, faute devant Dieu, faute, contre la foi, trahir sa foi,
        contre la religion
    """,
    "GOD": "Dieu, Allah, divin, divine, Seigneur, créateur",
    "RELIGION": "religion, foi, religieux, religieuse, croyance",
    "LOYAL": """
        loyal, loyale, loyauté, fidèle, fidélité, allégeance, patriote, patriotes,
        patriotisme, double jeu, deux visages, déloyal, vrai Français, vrai Belge, vrais
        citoyens, cinquième colonne, servir le pays, attachement, aimer son pays, aimer le
        pays, double loyauté
    """,
    "TRUST": "confiance, se fier, méfier, méfiance, suspect, compter sur, fiable, fiables",
    # Fighting
    "DUTY": """
        devoir, obligation, obligatoire, obligé, obligés, obligée, tenu de, contraint,
        incomber, prescrit, fard, chaque musulman doit, tout musulman doit
    """,
    "FIGHT": """
        combat, combattre, jihad, djihad, prendre les armes, armes, se battre, aller se
        battre, lutte, lutter, guerre sainte, champ de bataille, front, bataille
    """,
    "JOIN": """
        rejoindre, s'engager, engagement, s'enrôler, partir, départ, rallier, adhérer,
        hijra, s'unir à, aller là-bas, recruter, recruteur, enrôler, embrigader, faire ses
        valises, faire leurs bagages
    """,
    "PROMISE": """
        promettre, promis, promise, promesse, promesses, garantir, garanti, garantis,
        offrir, offre, offrait, proposer, assurer un
    """,
    "WAGE": """
        salaire, solde, argent, paie, prime, revenu, emploi, travail garanti, boulot,
        rémunérer, paye
    """,
    "HOUSE": "logement, maison, toit, appartement, villa, habitation, chez-soi, foyer",
    "MEANING": """
        sens à sa vie, donner un sens, sens de la vie, but dans la vie, utile, exister,
        raison de vivre, compter pour, mission, devenir quelqu'un, enfin quelqu'un, vie
        meilleure, nouvelle vie, vrai sens
    """,
    "BELONG": """
        appartenir, appartenance, place parmi, se sentir accueilli, vraie famille,
        accueillir
    """,
    "KILL": """
        tuer, tués, assassiner, meurtre, massacre, égorger, morts, mort, mourir, frapper des
        civils, s'en prendre
    """,
    "ATTACK": """
        attentat, attentats, attaque, attaques, attaquer, terrorisme, terroriste, viser,
        tuerie
    """,
    "BOMB": """
        bombe, bombes, bombardement, bombardements, bombarder, frappe, frappes, aérien,
        aériennes, drone, drones, missile, missiles, lâcher des bombes
    """,
    "REVENGE": """
        venger, vengeance, revanche, représailles, riposte, riposter, rendre la pareille,
        payer pour, réponse aux, oeil pour oeil, talion, rendre coup pour coup, punir,
        punition, châtiment, réplique
    """,
    "DESERVE": """
        mériter, juste, juste retour, légitime, légitimes, normal, justifier, justifié,
        excuser
    """,
    "CONDEMN": """
        condamner, condamnation, dénoncer, critiquer, réprouver, désavouer, parler contre,
        s'opposer, contre eux, blâmer
    """,
    "PAID": """
        payer, payé, payés, payée, acheter, acheté, achetés, toucher de l'argent, vendu,
        vendus, financer, corrompre, corrompu, corrompus, salarié, salariés, à la solde,
        solde, stipendié, marionnette, marionnettes, au service du pouvoir, fonctionnaire,
        fonctionnaires, rémunérer, rétribuer, enveloppe, subvention, mercenaire, aux ordres
    """,
    "PREFER": """
        préférer, privilégier, favoriser, préférence, donner tout, tout donner, priorité,
        aides, logement social
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
