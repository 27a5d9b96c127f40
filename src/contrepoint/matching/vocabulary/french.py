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
première, deux, trois, vie, ville, rue, maison, place, monde, venir, vient, viennent, voir, voit,
voient, mettre, met, prendre, prend, donner, donne, passer, passe, rester, reste, trouver, trouve,
arriver, arrive, finir, fini, finira, commencer, commence, aimer, aime, vivre, vit, vivent,
habite, habitent, connaître, connaît, besoin, possible, cas, problème, côté, part, fin, début,
traiter, traite, traité, traitée, traitent, homme, femme, hommes, femmes, fils, fille, ami,
travail, école, pays, chez-nous, seul, seule, vite
"""
