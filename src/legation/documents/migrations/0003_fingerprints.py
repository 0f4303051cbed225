from django.db import migrations

from legation_reader import stories


def fill(apps, _schema_editor):
    """Gives the readings made before there were fingerprints theirs."""
    Reading = apps.get_model("documents", "Reading")
    for reading in Reading.objects.filter(current=True, bands=[]).only("text").iterator(chunk_size=200):
        fingerprint = stories.fingerprint(reading.text)
        Reading.objects.filter(pk=reading.pk).update(fingerprint=fingerprint, bands=stories.bands(fingerprint))


class Migration(migrations.Migration):

    dependencies = [
        ('documents', '0002_stories'),
    ]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
