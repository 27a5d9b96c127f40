import contrepoint.common.fields
import django.db.models.deletion
import simple_history.models
import uuid
from django.conf import settings
from django.db import migrations, models

from contrepoint.common.tables import CreateModels


class Migration(migrations.Migration):

    replaces = [
        ("network", "0001_initial"),
        ("network", "0002_last_code"),
        ("network", "0003_cards_and_consents"),
    ]
    initial = True

    dependencies = [
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='User',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('password', models.CharField(max_length=128, verbose_name='password')),
                    ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('email', models.EmailField(max_length=254, unique=True)),
                    ('language', models.CharField(choices=[('fr', 'French'), ('ar', 'Arabic'), ('en', 'English'), ('nl', 'Dutch')], default='fr', max_length=2)),
                    ('is_active', models.BooleanField(default=True)),
                    ('is_demo', models.BooleanField(default=False)),
                    ('date_joined', models.DateTimeField()),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='Country',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(max_length=2, unique=True)),
                    ('position', models.PositiveSmallIntegerField()),
                ],
                options={
                    'ordering': ['position', 'code'],
                },
            ),
            migrations.CreateModel(
                name='LastCode',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('letter', models.CharField(choices=[('K', 'Campaign'), ('P', 'Project'), ('A', 'Activity'), ('L', 'Alliance'), ('V', 'Media Voice'), ('I', 'Appearance'), ('M', 'Common Line'), ('D', 'Decision'), ('J', 'Joint Statement'), ('R', 'Progress Report'), ('B', 'Lesson'), ('H', 'Help Request')], max_length=1, unique=True)),
                    ('number', models.PositiveIntegerField(default=0)),
                ],
                options={
                    'constraints': [models.CheckConstraint(condition=models.Q(('letter__in', ['K', 'P', 'A', 'L', 'V', 'I', 'M', 'D', 'J', 'R', 'B', 'H'])), name='code_letter_known')],
                },
            ),
            migrations.CreateModel(
                name='AuditEntry',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sequence', models.PositiveBigIntegerField(unique=True)),
                    ('at', models.DateTimeField()),
                    ('action', models.CharField(max_length=60)),
                    ('object_kind', models.CharField(max_length=40)),
                    ('object_code', models.CharField(max_length=60)),
                    ('digest', models.CharField(max_length=64)),
                    ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['sequence'],
                    'indexes': [models.Index(fields=['object_kind', 'object_code'], name='audit_entry_object')],
                },
            ),
            migrations.CreateModel(
                name='Mandate',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('role', models.CharField(choices=[('coordinator', 'coordinator'), ('focal_point', 'country focal point'), ('participant', 'participant'), ('scholar_reviewer', 'scholar reviewer'), ('rights_reviewer', 'rights reviewer'), ('expert', 'expert'), ('rapporteur', 'rapporteur'), ('safeguarding', 'safeguarding focal point'), ('donor', 'donor')], max_length=16)),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mandates', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('user', 'role'), name='mandate_once'), models.CheckConstraint(condition=models.Q(('role__in', ['coordinator', 'focal_point', 'participant', 'scholar_reviewer', 'rights_reviewer', 'expert', 'rapporteur', 'safeguarding', 'donor'])), name='mandate_role_known')],
                },
            ),
            migrations.CreateModel(
                name='HistoricalOrganisation',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('uuid', models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                    ('code', models.SlugField(max_length=40)),
                    ('name', contrepoint.common.fields.FreeText()),
                    ('name_language', models.CharField(default='fr', max_length=2)),
                    ('kind', models.CharField(choices=[('mosque', 'mosque or federation'), ('scholars', "scholars' body"), ('women', "women's group"), ('youth', 'youth association'), ('ngo', 'non-governmental organisation'), ('university', 'university'), ('media', 'media'), ('public_body', 'public body'), ('coordination', 'coordinating organisation')], max_length=16)),
                    ('town', contrepoint.common.fields.FreeText(blank=True)),
                    ('marking', models.CharField(choices=[('private', 'private'), ('team', 'my organisation'), ('country', 'my country'), ('network', 'the network'), ('donors', 'donors (aggregates)'), ('public', 'public')], default='network', max_length=8)),
                    ('is_invented', models.BooleanField(default=False)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('country', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='network.country')),
                    ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'historical organisation',
                    'verbose_name_plural': 'historical organisations',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='Organisation',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('code', models.SlugField(max_length=40, unique=True)),
                    ('name', contrepoint.common.fields.FreeText()),
                    ('name_language', models.CharField(default='fr', max_length=2)),
                    ('kind', models.CharField(choices=[('mosque', 'mosque or federation'), ('scholars', "scholars' body"), ('women', "women's group"), ('youth', 'youth association'), ('ngo', 'non-governmental organisation'), ('university', 'university'), ('media', 'media'), ('public_body', 'public body'), ('coordination', 'coordinating organisation')], max_length=16)),
                    ('town', contrepoint.common.fields.FreeText(blank=True)),
                    ('marking', models.CharField(choices=[('private', 'private'), ('team', 'my organisation'), ('country', 'my country'), ('network', 'the network'), ('donors', 'donors (aggregates)'), ('public', 'public')], default='network', max_length=8)),
                    ('is_invented', models.BooleanField(default=False)),
                    ('country', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='network.country')),
                ],
                options={
                    'constraints': [models.CheckConstraint(condition=models.Q(('marking__in', ['private', 'team', 'country', 'network', 'donors', 'public'])), name='organisation_marking_known')],
                },
            ),
            migrations.CreateModel(
                name='HistoricalPerson',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('uuid', models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                    ('code', models.SlugField(max_length=40)),
                    ('display_name', contrepoint.common.fields.FreeText()),
                    ('is_pseudonym', models.BooleanField(default=True)),
                    ('is_invented', models.BooleanField(default=False)),
                    ('is_public_figure', models.BooleanField(default=False)),
                    ('attribution', models.CharField(choices=[('named', 'by name'), ('role_and_country', 'role and country'), ('country', 'country only'), ('nobody', 'nobody')], default='role_and_country', max_length=16)),
                    ('marking', models.CharField(choices=[('private', 'private'), ('team', 'my organisation'), ('country', 'my country'), ('network', 'the network'), ('donors', 'donors (aggregates)'), ('public', 'public')], default='network', max_length=8)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('country', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='network.country')),
                    ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('user', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('organisation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='network.organisation')),
                ],
                options={
                    'verbose_name': 'historical person',
                    'verbose_name_plural': 'historical persons',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='Person',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('code', models.SlugField(max_length=40, unique=True)),
                    ('display_name', contrepoint.common.fields.FreeText()),
                    ('is_pseudonym', models.BooleanField(default=True)),
                    ('is_invented', models.BooleanField(default=False)),
                    ('is_public_figure', models.BooleanField(default=False)),
                    ('attribution', models.CharField(choices=[('named', 'by name'), ('role_and_country', 'role and country'), ('country', 'country only'), ('nobody', 'nobody')], default='role_and_country', max_length=16)),
                    ('marking', models.CharField(choices=[('private', 'private'), ('team', 'my organisation'), ('country', 'my country'), ('network', 'the network'), ('donors', 'donors (aggregates)'), ('public', 'public')], default='network', max_length=8)),
                    ('country', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='network.country')),
                    ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='people', to='network.organisation')),
                    ('user', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='person', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'constraints': [models.CheckConstraint(condition=models.Q(('attribution__in', ['named', 'role_and_country', 'country', 'nobody'])), name='person_attribution_known'), models.CheckConstraint(condition=models.Q(('marking__in', ['private', 'team', 'country', 'network', 'donors', 'public'])), name='person_marking_known')],
                },
            ),
            migrations.CreateModel(
                name='HistoricalFunctionText',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('language', models.CharField(choices=[('fr', 'French'), ('ar', 'Arabic'), ('en', 'English'), ('nl', 'Dutch')], max_length=2)),
                    ('text', contrepoint.common.fields.FreeText()),
                    ('status', models.CharField(choices=[('original', 'original'), ('draft', 'translation to be vetted'), ('reviewed', 'reviewed translation')], default='original', max_length=8)),
                    ('source_version', models.PositiveIntegerField(default=1)),
                    ('position', models.PositiveSmallIntegerField()),
                    ('is_former', models.BooleanField(default=False)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('translator', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='network.person')),
                ],
                options={
                    'verbose_name': 'historical function text',
                    'verbose_name_plural': 'historical function texts',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='HistoricalExpertiseText',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('language', models.CharField(choices=[('fr', 'French'), ('ar', 'Arabic'), ('en', 'English'), ('nl', 'Dutch')], max_length=2)),
                    ('text', contrepoint.common.fields.FreeText()),
                    ('status', models.CharField(choices=[('original', 'original'), ('draft', 'translation to be vetted'), ('reviewed', 'reviewed translation')], default='original', max_length=8)),
                    ('source_version', models.PositiveIntegerField(default=1)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('translator', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='network.person')),
                ],
                options={
                    'verbose_name': 'historical expertise text',
                    'verbose_name_plural': 'historical expertise texts',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='FunctionText',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('language', models.CharField(choices=[('fr', 'French'), ('ar', 'Arabic'), ('en', 'English'), ('nl', 'Dutch')], max_length=2)),
                    ('text', contrepoint.common.fields.FreeText()),
                    ('status', models.CharField(choices=[('original', 'original'), ('draft', 'translation to be vetted'), ('reviewed', 'reviewed translation')], default='original', max_length=8)),
                    ('source_version', models.PositiveIntegerField(default=1)),
                    ('position', models.PositiveSmallIntegerField()),
                    ('is_former', models.BooleanField(default=False)),
                    ('translator', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='functions', to='network.person')),
                ],
                options={
                    'ordering': ['position', 'language'],
                    'constraints': [models.UniqueConstraint(fields=('person', 'position', 'language'), name='function_text_once')],
                },
            ),
            migrations.CreateModel(
                name='ExpertiseText',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('language', models.CharField(choices=[('fr', 'French'), ('ar', 'Arabic'), ('en', 'English'), ('nl', 'Dutch')], max_length=2)),
                    ('text', contrepoint.common.fields.FreeText()),
                    ('status', models.CharField(choices=[('original', 'original'), ('draft', 'translation to be vetted'), ('reviewed', 'reviewed translation')], default='original', max_length=8)),
                    ('source_version', models.PositiveIntegerField(default=1)),
                    ('translator', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='expertise', to='network.person')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('person', 'language'), name='expertise_text_once')],
                },
            ),
            migrations.CreateModel(
                name='Consent',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('kind', models.CharField(choices=[('quoted', 'being quoted'), ('photographed', 'being photographed'), ('press', 'being contacted by the press')], max_length=12)),
                    ('given_on', models.DateField()),
                    ('withdrawn_on', models.DateField(blank=True, null=True)),
                    ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consents', to='network.person')),
                ],
                options={
                    'ordering': ['given_on', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['quoted', 'photographed', 'press'])), name='consent_kind_known'), models.CheckConstraint(condition=models.Q(('withdrawn_on', None), ('withdrawn_on__gte', models.F('given_on')), _connector='OR'), name='consent_withdrawn_after_given'), models.UniqueConstraint(condition=models.Q(('withdrawn_on', None)), fields=('person', 'kind'), name='consent_given_once')],
                },
            ),
            migrations.CreateModel(
                name='PersonLanguage',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('language', models.CharField(choices=[('fr', 'French'), ('ar', 'Arabic'), ('en', 'English'), ('nl', 'Dutch')], max_length=2)),
                    ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='languages', to='network.person')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('person', 'language'), name='person_language_once'), models.CheckConstraint(condition=models.Q(('language__in', ['fr', 'ar', 'en', 'nl'])), name='person_language_known')],
                },
            ),
        ]),
    ]
