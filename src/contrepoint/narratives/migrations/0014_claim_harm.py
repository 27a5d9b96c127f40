from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('narratives', '0013_claims_regrouped'),
    ]

    operations = [
        migrations.AddField(
            model_name='claim',
            name='harm',
            field=models.PositiveSmallIntegerField(blank=True, choices=[(1, 'It divides: it wears away the trust between people, and calls to nothing.'), (2, 'It excludes: it calls to shun, reject or hate people for what they are.'), (3, 'It leads to violence: it justifies or promises it, or leads to who commits it.')], null=True),
        ),
        migrations.AddField(
            model_name='historicalclaim',
            name='harm',
            field=models.PositiveSmallIntegerField(blank=True, choices=[(1, 'It divides: it wears away the trust between people, and calls to nothing.'), (2, 'It excludes: it calls to shun, reject or hate people for what they are.'), (3, 'It leads to violence: it justifies or promises it, or leads to who commits it.')], null=True),
        ),
        migrations.AddConstraint(
            model_name='claim',
            constraint=models.CheckConstraint(condition=models.Q(('harm', None), ('harm__range', (1, 3)), _connector='OR'), name='claim_harm_known'),
        ),
    ]
