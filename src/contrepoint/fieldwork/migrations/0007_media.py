
import contrepoint.common.fields
import django.db.models.deletion
import simple_history.models
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('fieldwork', '0006_campaigns'),
        ('narratives', '0001_answers_in_depth'),
        ('network', '0001_answers_in_depth'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='AllianceSignature',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField()),
                ('agreed_on', models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name='AllianceStage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stage', models.CharField(choices=[('contact', 'contact'), ('dialogue', 'dialogue'), ('action', 'joint action'), ('agreement', 'agreement'), ('public', 'known in public')], max_length=9)),
                ('reached_on', models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name='HistoricalRelationship',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('uuid', models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                ('marking', models.CharField(choices=[('private', 'private'), ('team', 'my organisation'), ('country', 'my country'), ('network', 'the network'), ('donors', 'donors (aggregates)'), ('public', 'public')], default='network', max_length=8)),
                ('attribution', models.CharField(choices=[('named', 'by name'), ('role_and_country', 'role and country'), ('country', 'country only'), ('nobody', 'nobody')], default='role_and_country', max_length=16)),
                ('country', models.CharField(blank=True, max_length=2)),
                ('written_at', models.DateTimeField()),
                ('code', models.CharField(db_index=True, max_length=56)),
                ('kind', models.CharField(choices=[('partner', 'is a partner of'), ('member', 'is a member of'), ('trains', 'trains'), ('funds', 'funds'), ('hosts', 'hosts'), ('message', 'shares a message with'), ('dialogue', 'is in dialogue with')], max_length=8)),
                ('about', contrepoint.common.fields.FreeText(blank=True)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('proof', models.CharField(choices=[('meeting', 'a meeting'), ('letter', 'a letter'), ('agreement', 'a signed agreement'), ('none', 'none yet')], default='none', max_length=9)),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
            ],
            options={
                'verbose_name': 'historical relationship',
                'verbose_name_plural': 'historical relationships',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='MediaTraining',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('on_air', 'radio and television'), ('hard', 'hard questions'), ('message', 'the common message'), ('online', 'safety online'), ('rights', 'rights in front of the press'), ('other', 'other')], max_length=8)),
                ('held_on', models.DateField()),
                ('about', contrepoint.common.fields.FreeText(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name='Relationship',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('marking', models.CharField(choices=[('private', 'private'), ('team', 'my organisation'), ('country', 'my country'), ('network', 'the network'), ('donors', 'donors (aggregates)'), ('public', 'public')], default='network', max_length=8)),
                ('attribution', models.CharField(choices=[('named', 'by name'), ('role_and_country', 'role and country'), ('country', 'country only'), ('nobody', 'nobody')], default='role_and_country', max_length=16)),
                ('country', models.CharField(blank=True, max_length=2)),
                ('written_at', models.DateTimeField()),
                ('code', models.CharField(max_length=56, unique=True)),
                ('kind', models.CharField(choices=[('partner', 'is a partner of'), ('member', 'is a member of'), ('trains', 'trains'), ('funds', 'funds'), ('hosts', 'hosts'), ('message', 'shares a message with'), ('dialogue', 'is in dialogue with')], max_length=8)),
                ('about', contrepoint.common.fields.FreeText(blank=True)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('proof', models.CharField(choices=[('meeting', 'a meeting'), ('letter', 'a letter'), ('agreement', 'a signed agreement'), ('none', 'none yet')], default='none', max_length=9)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.RemoveConstraint(
            model_name='alliancetext',
            name='alliance_part_known',
        ),
        migrations.RemoveConstraint(
            model_name='appearancetext',
            name='appearance_part_known',
        ),
        migrations.AddField(
            model_name='alliance',
            name='kept_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='appearance',
            name='correction',
            field=models.CharField(choices=[('none', 'none asked'), ('asked', 'asked'), ('made', 'made'), ('refused', 'refused')], default='none', max_length=7),
        ),
        migrations.AddField(
            model_name='appearance',
            name='correction_asked_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='appearance',
            name='correction_closed_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='appearance',
            name='due_at',
            field=models.TimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='appearance',
            name='followed_up_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='appearance',
            name='line',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='narratives.commonline'),
        ),
        migrations.AddField(
            model_name='historicalalliance',
            name='kept_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='historicalappearance',
            name='correction',
            field=models.CharField(choices=[('none', 'none asked'), ('asked', 'asked'), ('made', 'made'), ('refused', 'refused')], default='none', max_length=7),
        ),
        migrations.AddField(
            model_name='historicalappearance',
            name='correction_asked_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='historicalappearance',
            name='correction_closed_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='historicalappearance',
            name='due_at',
            field=models.TimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='historicalappearance',
            name='followed_up_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='historicalappearance',
            name='line',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='narratives.commonline'),
        ),
        migrations.AddField(
            model_name='historicalmediavoice',
            name='clearance_refused_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='historicalmediavoice',
            name='cleared_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='historicalmediavoice',
            name='cleared_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='historicalmediavoice',
            name='cleared_until',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='historicalmediavoice',
            name='tonight',
            field=models.CharField(blank=True, choices=[('yes', 'available'), ('no', 'not available')], max_length=3),
        ),
        migrations.AddField(
            model_name='historicalmediavoice',
            name='tonight_until',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='mediavoice',
            name='clearance_refused_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='mediavoice',
            name='cleared_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='mediavoice',
            name='cleared_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='mediavoice',
            name='cleared_until',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='mediavoice',
            name='tonight',
            field=models.CharField(blank=True, choices=[('yes', 'available'), ('no', 'not available')], max_length=3),
        ),
        migrations.AddField(
            model_name='mediavoice',
            name='tonight_until',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='alliancetext',
            name='part',
            field=models.CharField(choices=[('title', 'title'), ('purpose', 'purpose'), ('message', 'shared message'), ('next_step', 'next step'), ('agreement', 'agreement')], max_length=10),
        ),
        migrations.AlterField(
            model_name='appearancetext',
            name='part',
            field=models.CharField(choices=[('topic', 'topic asked'), ('outcome', 'what was said'), ('correction', 'what should be put right')], max_length=10),
        ),
        migrations.AlterField(
            model_name='historicalalliancetext',
            name='part',
            field=models.CharField(choices=[('title', 'title'), ('purpose', 'purpose'), ('message', 'shared message'), ('next_step', 'next step'), ('agreement', 'agreement')], max_length=10),
        ),
        migrations.AlterField(
            model_name='historicalappearancetext',
            name='part',
            field=models.CharField(choices=[('topic', 'topic asked'), ('outcome', 'what was said'), ('correction', 'what should be put right')], max_length=10),
        ),
        migrations.AddConstraint(
            model_name='alliancetext',
            constraint=models.CheckConstraint(condition=models.Q(('part__in', ['title', 'purpose', 'message', 'next_step', 'agreement'])), name='alliance_part_known'),
        ),
        migrations.AddConstraint(
            model_name='appearance',
            constraint=models.CheckConstraint(condition=models.Q(('answer__isnull', True), ('line__isnull', True), _connector='OR'), name='appearance_one_line_used'),
        ),
        migrations.AddConstraint(
            model_name='appearance',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('correction', 'none'), ('correction_asked_on__isnull', True), ('correction_closed_on__isnull', True)), models.Q(('correction', 'asked'), ('correction_asked_on__isnull', False), ('correction_closed_on__isnull', True)), models.Q(('correction__in', ['made', 'refused']), ('correction_asked_on__isnull', False), ('correction_closed_on__gte', models.F('correction_asked_on')), ('correction_closed_on__isnull', False)), _connector='OR'), name='appearance_correction_with_its_days'),
        ),
        migrations.AddConstraint(
            model_name='appearancetext',
            constraint=models.CheckConstraint(condition=models.Q(('part__in', ['topic', 'outcome', 'correction'])), name='appearance_part_known'),
        ),
        migrations.AddConstraint(
            model_name='mediavoice',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('tonight', ''), ('tonight_until__isnull', True)), models.Q(('tonight__in', ['yes', 'no']), ('tonight_until__isnull', False)), _connector='OR'), name='voice_tonight_until_a_moment'),
        ),
        migrations.AddConstraint(
            model_name='mediavoice',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cleared_by__isnull', True), ('cleared_on__isnull', True), ('cleared_until__isnull', True)), models.Q(('cleared_by__isnull', False), ('cleared_on__isnull', False), ('cleared_until__gte', models.F('cleared_on')), ('cleared_until__isnull', False)), _connector='OR'), name='voice_cleared_until_a_day'),
        ),
        migrations.AddConstraint(
            model_name='mediavoice',
            constraint=models.CheckConstraint(condition=models.Q(('clearance_refused_on__isnull', True), ('cleared_on__isnull', True), _connector='OR'), name='voice_cleared_or_refused'),
        ),
        migrations.AddField(
            model_name='alliancesignature',
            name='agreed_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='alliancesignature',
            name='alliance',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='signatures', to='fieldwork.alliance'),
        ),
        migrations.AddField(
            model_name='alliancesignature',
            name='organisation',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='network.organisation'),
        ),
        migrations.AddField(
            model_name='alliancestage',
            name='alliance',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stages', to='fieldwork.alliance'),
        ),
        migrations.AddField(
            model_name='historicalrelationship',
            name='author',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='historicalrelationship',
            name='held_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='network.organisation'),
        ),
        migrations.AddField(
            model_name='historicalrelationship',
            name='history_user',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='historicalrelationship',
            name='organisation',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='network.organisation'),
        ),
        migrations.AddField(
            model_name='historicalrelationship',
            name='source',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='network.organisation'),
        ),
        migrations.AddField(
            model_name='historicalrelationship',
            name='target',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='network.organisation'),
        ),
        migrations.AddField(
            model_name='mediatraining',
            name='voice',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='trainings', to='fieldwork.mediavoice'),
        ),
        migrations.AddField(
            model_name='relationship',
            name='author',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='relationship',
            name='held_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='network.organisation'),
        ),
        migrations.AddField(
            model_name='relationship',
            name='organisation',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='network.organisation'),
        ),
        migrations.AddField(
            model_name='relationship',
            name='source',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='network.organisation'),
        ),
        migrations.AddField(
            model_name='relationship',
            name='target',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='network.organisation'),
        ),
        migrations.AddConstraint(
            model_name='alliancesignature',
            constraint=models.UniqueConstraint(fields=('alliance', 'organisation', 'version'), name='alliance_signed_once'),
        ),
        migrations.AddConstraint(
            model_name='alliancestage',
            constraint=models.UniqueConstraint(fields=('alliance', 'stage'), name='alliance_stage_once'),
        ),
        migrations.AddConstraint(
            model_name='alliancestage',
            constraint=models.CheckConstraint(condition=models.Q(('stage__in', ['contact', 'dialogue', 'action', 'agreement', 'public'])), name='alliance_stage_known'),
        ),
        migrations.AddConstraint(
            model_name='mediatraining',
            constraint=models.UniqueConstraint(fields=('voice', 'kind', 'held_on'), name='voice_training_once'),
        ),
        migrations.AddConstraint(
            model_name='mediatraining',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['on_air', 'hard', 'message', 'online', 'rights', 'other'])), name='voice_training_known'),
        ),
        migrations.AddConstraint(
            model_name='relationship',
            constraint=models.CheckConstraint(condition=models.Q(('marking__in', ['private', 'team', 'country', 'network', 'donors', 'public'])), name='fieldwork_relationship_marking_known'),
        ),
        migrations.AddConstraint(
            model_name='relationship',
            constraint=models.CheckConstraint(condition=models.Q(('attribution__in', ['named', 'role_and_country', 'country', 'nobody'])), name='fieldwork_relationship_attribution_known'),
        ),
        migrations.AddConstraint(
            model_name='relationship',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['partner', 'member', 'trains', 'funds', 'hosts', 'message', 'dialogue'])), name='relationship_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='relationship',
            constraint=models.CheckConstraint(condition=models.Q(('proof__in', ['meeting', 'letter', 'agreement', 'none'])), name='relationship_proof_known'),
        ),
        migrations.AddConstraint(
            model_name='relationship',
            constraint=models.CheckConstraint(condition=models.Q(('source', models.F('target')), _negated=True), name='relationship_between_two'),
        ),
        migrations.AddConstraint(
            model_name='relationship',
            constraint=models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='relationship_ends_after_it_began'),
        ),
        migrations.AddConstraint(
            model_name='relationship',
            constraint=models.CheckConstraint(condition=models.Q(('held_by__isnull', True), models.Q(('proof', 'none'), _negated=True), _connector='OR'), name='relationship_proof_held'),
        ),
    ]
