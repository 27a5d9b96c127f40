"""French: what people stand for, what binds them, and what they fight with."""

from typing import Final

CAUSES: Final[dict[str, str]] = {
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
        musulman doit, un devoir, le devoir, devoir de chaque, devoir sacré, son devoir
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
        rejoins, rejoignez, rejoindre, s'engager, engagement, s'enrôler, partir, départ,
        rallier, adhérer,
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
        dans la vie, utile, raison de vivre, compter pour, mission, devenir quelqu'un, enfin
        quelqu'un, vie meilleure, nouvelle vie, vrai sens, se sentir exister, sentiment
        d'exister, impression d'exister
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
        avantages, préférer, privilégier, favoriser, préférence, donner tout, tout donner,
        priorité
    """,
}
