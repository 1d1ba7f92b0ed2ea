<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AppAddress</name>
    <message>
        <source>%1 has no page yet. It gets one when it runs for the first time.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>%1 hat noch keine Seite. Sie entsteht, wenn der Space zum ersten Mal läuft.</translation>
    </message>
</context>
<context>
    <name>AppCommand</name>
    <message>
        <source>This version of Gradio has no reload mode: the app is started again after each save.</source>
        <translation>Diese Version von Gradio hat keinen Nachlademodus: Die App wird nach jedem Speichern neu gestartet.</translation>
    </message>
    <message>
        <source>The app does not launch a Gradio app at module level: it is started again after each save.</source>
        <translation>Die App startet Gradio nicht auf Modulebene: Sie wird nach jedem Speichern neu gestartet.</translation>
    </message>
    <message>
        <source>The app goes on after its launch: it is started again after each save.</source>
        <translation>Die App läuft nach ihrem Start weiter: Nach jedem Speichern wird sie neu gestartet.</translation>
    </message>
</context>
<context>
    <name>AppSupervisor</name>
    <message>
        <source>The app did not answer within %1 s. Raise startup_duration_timeout in README.md if it needs longer.</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>Die App hat innerhalb von %1 s nicht geantwortet. Erhöhen Sie startup_duration_timeout in README.md, wenn sie länger braucht.</translation>
    </message>
    <message>
        <source>The app listens on port %1, but must listen on port %2 to be reached. Remove the port from its code.</source>
        <translation>Die App lauscht auf Port %1, muss aber auf Port %2 lauschen, um erreichbar zu sein. Entfernen Sie den Port aus ihrem Code.</translation>
    </message>
    <message>
        <source>The app used more than its %1 of memory and was ended. Choose a larger flavor or use less.</source>
        <extracomment>%1 is a size such as &quot;16 GiB&quot;</extracomment>
        <translation>Die App hat mehr als ihre %1 Speicher belegt und wurde beendet. Wählen Sie eine größere Ausstattung oder belegen Sie weniger.</translation>
    </message>
    <message>
        <source>The app was killed (137): probably the machine ran out of memory.</source>
        <translation>Die App wurde abgebrochen (137): Wahrscheinlich ging dem Rechner der Speicher aus.</translation>
    </message>
    <message>
        <source>The app was ended by signal %1. Its log says more.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Die App wurde durch Signal %1 beendet. Ihr Protokoll sagt mehr.</translation>
    </message>
    <message>
        <source>The app ended with exit code %1 while it was running. Its log says why.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Die App hat sich mit Code %1 beendet, während sie lief. Ihr Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>The app ended without serving anything. It must start a server and stay.</source>
        <translation>Die App hat sich beendet, ohne etwas anzubieten. Sie muss einen Server starten und laufen bleiben.</translation>
    </message>
    <message>
        <source>The app ended with exit code %1 before it answered. Its log says why.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Die App hat sich mit Code %1 beendet, bevor sie geantwortet hat. Ihr Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>The app has no page at its root but one at %1, shown here. The Hub shows it with base_path: %1 in README.md.</source>
        <extracomment>%1 is a path such as /gradio</extracomment>
        <translation>Die App hat keine Seite an ihrer Wurzel, aber eine unter %1, die hier gezeigt wird. Der Hub zeigt sie mit base_path: %1 in README.md.</translation>
    </message>
    <message>
        <source>The app was killed (137): probably it used more than its %1 of memory. Choose a larger flavor or use less.</source>
        <extracomment>%1 is a size such as &quot;16 GiB&quot;</extracomment>
        <translation>Die App wurde beendet (137): vermutlich brauchte sie mehr als ihre %1 Speicher. Wählen Sie eine größere Ausstattung, oder lassen Sie sie weniger brauchen.</translation>
    </message>
    <message>
        <source>The app listens on port %1, but the Hub reaches it on port %2. Write app_port: %1 into the block of README.md, or let it listen on %2.</source>
        <extracomment>%1 and %2 are port numbers</extracomment>
        <translation>Die App lauscht auf Port %1, der Hub erreicht sie aber auf Port %2. Schreiben Sie app_port: %1 in den Block von README.md, oder lassen Sie sie auf %2 lauschen.</translation>
    </message>
    <message>
        <source>The app wrote more than its %1 of disk and was ended. Choose a larger flavor, or write less beside the Space&apos;s own files.</source>
        <extracomment>%1 is a size such as &quot;50 GB&quot;</extracomment>
        <translation>Die App hat mehr als ihre %1 auf den Datenträger geschrieben und wurde beendet. Wählen Sie eine größere Ausstattung, oder lassen Sie sie neben den Dateien des Space weniger schreiben.</translation>
    </message>
</context>
<context>
    <name>Blame</name>
    <message>
        <source>The history of %1 cannot be read.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Der Verlauf von %1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The commit has no file %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Der Commit hat keine Datei %1.</translation>
    </message>
</context>
<context>
    <name>BlameVerb</name>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>The file, from the Space&apos;s folder.</source>
        <translation>Die Datei, vom Ordner des Space aus.</translation>
    </message>
    <message>
        <source>Whose file it is.</source>
        <translation>In welchem Commit die Datei betrachtet wird.</translation>
    </message>
    <message>
        <source>Name the file with --path.</source>
        <translation>Nennen Sie die Datei mit --path.</translation>
    </message>
</context>
<context>
    <name>BorrowedHardware</name>
    <message>
        <source>Run on the Hub with %1, which costs nothing?</source>
        <extracomment>%1 is a flavor of the Hub&apos;s hardware, such as cpu-basic</extracomment>
        <translation>Auf dem Hub mit %1 ausführen, was nichts kostet?</translation>
    </message>
    <message>
        <source>Run on the Hub with %1 for %2 an hour?</source>
        <extracomment>%1 is a flavor of the Hub&apos;s hardware, such as t4-small, %2 an amount of money</extracomment>
        <translation>Auf dem Hub mit %1 für %2 je Stunde ausführen?</translation>
    </message>
    <message>
        <source>Run on the Hub</source>
        <translation>Auf dem Hub ausführen</translation>
    </message>
    <message>
        <source>A private Space is made in your account for this run. It gets the folder&apos;s files as they are now, and the variables and secrets that are set here. When you stop the run, that Space is paused and removed.</source>
        <translation>Für diesen Lauf entsteht ein privater Space in Ihrem Konto. Er bekommt die Dateien des Ordners, wie sie jetzt sind, und die Variablen und Geheimnisse, die hier gesetzt sind. Wenn Sie den Lauf anhalten, wird dieser Space angehalten und entfernt.</translation>
    </message>
</context>
<context>
    <name>Branch</name>
    <message>
        <source>The branches cannot be listed.</source>
        <translation>Die Branches lassen sich nicht auflisten.</translation>
    </message>
    <message>
        <source>There is no branch %1 here.</source>
        <translation>Hier gibt es keinen Branch %1.</translation>
    </message>
    <message>
        <source>The branch %1 cannot be read.</source>
        <translation>Der Branch %1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Git does not allow the name %1 for a branch.</source>
        <translation>Git erlaubt den Namen %1 für einen Branch nicht.</translation>
    </message>
    <message>
        <source>There is a branch %1 already.</source>
        <translation>Es gibt schon einen Branch %1.</translation>
    </message>
    <message>
        <source>The branch %1 cannot be made.</source>
        <translation>Der Branch %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The branch %1 cannot be checked out.</source>
        <translation>Der Branch %1 lässt sich nicht auschecken.</translation>
    </message>
    <message>
        <source>The branch %1 is checked out; switch to another.</source>
        <translation>Der Branch %1 ist ausgecheckt; wechseln Sie zu einem anderen.</translation>
    </message>
    <message>
        <source>The branch %1 holds commits that no other branch has. Merge it first.</source>
        <translation>Der Branch %1 enthält Commits, die kein anderer Branch hat. Führen Sie ihn zuerst zusammen.</translation>
    </message>
    <message>
        <source>The branch %1 cannot be deleted.</source>
        <translation>Der Branch %1 lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>The branch %1 cannot be renamed.</source>
        <translation>Der Branch %1 lässt sich nicht umbenennen.</translation>
    </message>
    <message>
        <source>The branch %1 cannot follow %2.</source>
        <extracomment>%1 and %2 are branches</extracomment>
        <translation>Der Branch %1 kann %2 nicht folgen.</translation>
    </message>
</context>
<context>
    <name>BranchVerb</name>
    <message>
        <source>Deleted %1, which stood at %2.</source>
        <extracomment>%1 is a branch, %2 the id of a commit</extracomment>
        <translation>%1 gelöscht, der bei %2 stand.</translation>
    </message>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>Make a branch.</source>
        <translation>Einen Branch anlegen.</translation>
    </message>
    <message>
        <source>With --create: where it begins.</source>
        <translation>Mit --create: wo er beginnt.</translation>
    </message>
    <message>
        <source>Check a branch out.</source>
        <translation>Einen Branch auschecken.</translation>
    </message>
    <message>
        <source>Delete a branch.</source>
        <translation>Einen Branch löschen.</translation>
    </message>
    <message>
        <source>With --delete: also if nothing else holds its commits.</source>
        <translation>Mit --delete: auch wenn sonst nichts seine Commits enthält.</translation>
    </message>
</context>
<context>
    <name>BuildArchive</name>
    <message>
        <source>The build could not be written to %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Der Build konnte nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 holds no build that was exported by this program.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 enthält keinen Build, den dieses Programm exportiert hat.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was exported.</source>
        <translation>Der Datenträger ist voll. Es wurde nichts exportiert.</translation>
    </message>
    <message>
        <source>The build could not be kept.</source>
        <translation>Der Build konnte nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was imported.</source>
        <translation>Der Datenträger ist voll. Es wurde nichts importiert.</translation>
    </message>
</context>
<context>
    <name>BuildContext</name>
    <message>
        <source>%1 changed while it was read, so nothing was built from it. Build again.</source>
        <extracomment>%1 is a path</extracomment>
        <translation>%1 hat sich beim Lesen geändert, daher wurde nichts daraus gebaut. Bauen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The files could not be packed.</source>
        <translation>Die Dateien konnten nicht gepackt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2), so nothing was built. Make it readable or name it in .dockerignore.</source>
        <extracomment>%1 is a path, %2 the reason from the operating system</extracomment>
        <translation>%1 kann nicht gelesen werden (%2), daher wurde nichts gebaut. Machen Sie es lesbar oder nennen Sie es in .dockerignore.</translation>
    </message>
    <message>
        <source>%1 is nested too deeply.</source>
        <extracomment>%1 is a path</extracomment>
        <translation>%1 ist zu tief verschachtelt.</translation>
    </message>
</context>
<context>
    <name>BuildMeter</name>
    <message>
        <source>Not measured: the engine is on another machine.</source>
        <translation>Nicht gemessen: Die Engine ist auf einem anderen Rechner.</translation>
    </message>
    <message>
        <source>Not measured: the processes of the engine cannot be seen from here.</source>
        <translation>Nicht gemessen: Die Prozesse der Engine sind von hier aus nicht zu sehen.</translation>
    </message>
</context>
<context>
    <name>BuildRecord</name>
    <message>
        <source>The build record in %1 cannot be read.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>Die Build-Aufzeichnung in %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This is no build record.</source>
        <translation>Das ist keine Build-Aufzeichnung.</translation>
    </message>
    <message>
        <source>More than one build starts with %1. Give more of its id.</source>
        <translation>Mehr als ein Build beginnt mit %1. Geben Sie mehr von seiner Kennung an.</translation>
    </message>
    <message>
        <source>There is no build %1. `spacewright-cli builds list` shows what there is.</source>
        <translation>Es gibt keinen Build %1. „spacewright-cli builds list“ zeigt, was da ist.</translation>
    </message>
    <message>
        <source>There is no space left for the build record in %1. Free some and run again.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>In %1 ist kein Platz mehr für das Protokoll des Baus. Schaffen Sie Platz und starten Sie erneut.</translation>
    </message>
</context>
<context>
    <name>BuildRoom</name>
    <message>
        <source>This build may not fit: it takes about %1, and the disk of %3 has %2 left.</source>
        <extracomment>%1 and %2 are sizes such as &quot;1.2 GB&quot;, %3 a folder</extracomment>
        <translation>Dieser Build passt vielleicht nicht: Er braucht etwa %1, und auf dem Datenträger von %3 sind noch %2 frei.</translation>
    </message>
</context>
<context>
    <name>BuildsVerb</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Nothing has been built here yet.</source>
        <translation>Hier wurde noch nichts gebaut.</translation>
    </message>
    <message>
        <source>This build did not fail.</source>
        <translation>Dieser Build ist nicht fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The cause is unknown.</source>
        <translation>Die Ursache ist unbekannt.</translation>
    </message>
    <message>
        <source>What to do with the kept builds.</source>
        <translation>Was mit den aufbewahrten Builds geschehen soll.</translation>
    </message>
    <message>
        <source>Print JSON lines.</source>
        <translation>JSON-Zeilen ausgeben.</translation>
    </message>
    <message>
        <source>With show: the whole log too.</source>
        <translation>Mit show: auch das ganze Protokoll.</translation>
    </message>
    <message>
        <source>Built in %1 s and %2 s.</source>
        <extracomment>%1 and %2 are durations in seconds</extracomment>
        <translation>Gebaut in %1 s und %2 s.</translation>
    </message>
    <message>
        <source>%1 packages</source>
        <extracomment>%1 is a number of packages</extracomment>
        <translation>%1 Pakete</translation>
    </message>
    <message>
        <source>With mark: keep the build at hand.</source>
        <translation>Mit mark: den Build griffbereit halten.</translation>
    </message>
    <message>
        <source>With mark: no longer.</source>
        <translation>Mit mark: nicht mehr.</translation>
    </message>
    <message>
        <source>With mark: add a word to the build.</source>
        <translation>Mit mark: dem Build ein Wort hinzufügen.</translation>
    </message>
    <message>
        <source>With mark: take a word from it.</source>
        <translation>Mit mark: ihm ein Wort nehmen.</translation>
    </message>
    <message>
        <source>Say one of: builds list DIR, builds show ID, builds compare ID ID, builds explain ID or FILE, builds search DIR TEXT, builds mark ID, builds issue ID, builds export ID FILE, builds import FILE DIR.</source>
        <translation>Möglich sind: builds list ORDNER, builds show ID, builds compare ID ID, builds explain ID oder DATEI, builds search ORDNER TEXT, builds mark ID, builds issue ID, builds export ID DATEI, builds import DATEI ORDNER.</translation>
    </message>
    <message>
        <source>Takes %1 and %2.</source>
        <extracomment>%1 and %2 are sizes</extracomment>
        <translation>Belegt %1 und %2.</translation>
    </message>
    <message>
        <source>No build says that.</source>
        <translation>Kein Build sagt das.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>The card holds a byte that no UTF-8 text has. Save the file as UTF-8.</source>
        <translation>Die Karte enthält ein Byte, das in keinem UTF-8-Text vorkommt. Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>The card uses a YAML anchor or alias. Write the value out instead.</source>
        <translation>Die Karte verwendet einen YAML-Anker oder -Alias. Schreiben Sie den Wert stattdessen aus.</translation>
    </message>
    <message>
        <source>The card is nested deeper than %1 levels.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Die Karte ist tiefer als %1 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>%1 stands twice in the card, in line %2 and in line %3. Remove one.</source>
        <extracomment>%1 is a key of the card, %2 and %3 are line numbers</extracomment>
        <translation>%1 steht zweimal in der Karte, in Zeile %2 und in Zeile %3. Entfernen Sie eine davon.</translation>
    </message>
    <message>
        <source>The card is no valid YAML: %1.</source>
        <extracomment>%1 is the message of the YAML parser, in English</extracomment>
        <translation>Die Karte ist kein gültiges YAML: %1.</translation>
    </message>
    <message>
        <source>README.md has no card. Begin it with a line &quot;---&quot;, lines such as &quot;sdk: gradio&quot;, and another line &quot;---&quot;.</source>
        <translation>README.md hat keine Karte. Beginnen Sie die Datei mit einer Zeile „---“, Zeilen wie „sdk: gradio“ und einer weiteren Zeile „---“.</translation>
    </message>
    <message>
        <source>The card has no end. Add a line &quot;---&quot; behind its last key.</source>
        <translation>Die Karte hat kein Ende. Fügen Sie hinter ihrem letzten Schlüssel eine Zeile „---“ ein.</translation>
    </message>
    <message>
        <source>The card has %1 bytes; more than %2 are not read.</source>
        <extracomment>%1 and %2 are numbers of bytes</extracomment>
        <translation>Die Karte hat %1 Bytes; mehr als %2 werden nicht gelesen.</translation>
    </message>
    <message>
        <source>The card must be made of lines &quot;key: value&quot;.</source>
        <translation>Die Karte muss aus Zeilen „Schlüssel: Wert“ bestehen.</translation>
    </message>
</context>
<context>
    <name>CardAssist</name>
    <message>
        <source>where the key is absent</source>
        <translation>wo der Schlüssel fehlt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a key of the card, %2 what it does</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It can be %1.</source>
        <extracomment>%1 is a list of words</extracomment>
        <translation>Möglich sind %1.</translation>
    </message>
    <message>
        <source>Without it, %1 counts.</source>
        <extracomment>%1 is a value</extracomment>
        <translation>Ohne ihn gilt %1.</translation>
    </message>
</context>
<context>
    <name>CardEdit</name>
    <message>
        <source>%1 stands twice in the card. Remove one of them first.</source>
        <extracomment>%1 is a key of the card</extracomment>
        <translation>%1 steht zweimal in der Karte. Entfernen Sie zuerst eines davon.</translation>
    </message>
    <message>
        <source>The card is written in one line. Change the text itself.</source>
        <translation>Die Karte steht in einer einzigen Zeile. Ändern Sie den Text selbst.</translation>
    </message>
</context>
<context>
    <name>CardGuide</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>The name that visitors see.</source>
        <translation>Der Name, den Besucher sehen.</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>One emoji, shown beside the title.</source>
        <translation>Ein Emoji, das neben dem Titel steht.</translation>
    </message>
    <message>
        <source>Start colour</source>
        <translation>Anfangsfarbe</translation>
    </message>
    <message>
        <source>Where the colours of the Space&apos;s card begin.</source>
        <translation>Womit die Farben der Karte des Space beginnen.</translation>
    </message>
    <message>
        <source>End colour</source>
        <translation>Endfarbe</translation>
    </message>
    <message>
        <source>Where the colours of the Space&apos;s card end.</source>
        <translation>Womit die Farben der Karte des Space enden.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What the Space does, in 60 characters at most; shown on its card.</source>
        <translation>Was der Space tut, in höchstens 60 Zeichen; steht auf seiner Karte.</translation>
    </message>
    <message>
        <source>Thumbnail</source>
        <translation>Vorschaubild</translation>
    </message>
    <message>
        <source>The address of a picture for links on social networks.</source>
        <translation>Die Adresse eines Bildes für Links in sozialen Netzen.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>How large the Hub&apos;s header is above the running Space.</source>
        <translation>Wie groß die Kopfzeile des Hubs über dem laufenden Space ist.</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>Volle Breite</translation>
    </message>
    <message>
        <source>Whether the Space takes the whole width of the page.</source>
        <translation>Ob der Space die ganze Breite der Seite einnimmt.</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Whether it stands on top of its owner&apos;s page.</source>
        <translation>Ob er oben auf der Seite seines Besitzers steht.</translation>
    </message>
    <message>
        <source>Page title</source>
        <translation>Seitentitel</translation>
    </message>
    <message>
        <source>A title for search engines.</source>
        <translation>Ein Titel für Suchmaschinen.</translation>
    </message>
    <message>
        <source>Page text</source>
        <translation>Seitentext</translation>
    </message>
    <message>
        <source>A description for search engines.</source>
        <translation>Eine Beschreibung für Suchmaschinen.</translation>
    </message>
    <message>
        <source>SDK</source>
        <translation>SDK</translation>
    </message>
    <message>
        <source>What the Space is made with, which decides how the Hub builds it.</source>
        <translation>Womit der Space gemacht ist; danach richtet sich, wie der Hub ihn baut.</translation>
    </message>
    <message>
        <source>SDK version</source>
        <translation>SDK-Version</translation>
    </message>
    <message>
        <source>The Gradio to install, a full version such as 6.31.0. Without one, each build takes the newest.</source>
        <translation>Das Gradio, das installiert wird, als volle Version wie 6.31.0. Ohne Angabe nimmt jeder Build das neueste.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>3.x or 3.x.x, in quotes, or YAML reads 3.10 as 3.1.</source>
        <translation>3.x oder 3.x.x, in Anführungszeichen, sonst liest YAML 3.10 als 3.1.</translation>
    </message>
    <message>
        <source>App file</source>
        <translation>App-Datei</translation>
    </message>
    <message>
        <source>The Python file that starts the Space, or the page of a static one. A path from the Space&apos;s folder.</source>
        <translation>Die Python-Datei, die den Space startet, oder die Seite eines statischen. Ein Pfad ab dem Ordner des Space.</translation>
    </message>
    <message>
        <source>Build command</source>
        <translation>Build-Befehl</translation>
    </message>
    <message>
        <source>What makes the pages of a static Space, run at each update.</source>
        <translation>Was die Seiten eines statischen Space erzeugt; läuft bei jeder Änderung.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Where the server of a Docker Space listens.</source>
        <translation>Wo der Server eines Docker-Space lauscht.</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>The path that is shown first; begins with a slash.</source>
        <translation>Der Pfad, der zuerst gezeigt wird; beginnt mit einem Schrägstrich.</translation>
    </message>
    <message>
        <source>Start limit</source>
        <translation>Startgrenze</translation>
    </message>
    <message>
        <source>How long the app may take until it answers, e.g. 1h or 30m; then it counts as failed.</source>
        <translation>Wie lange die App brauchen darf, bis sie antwortet, z. B. 1h oder 30m; danach gilt sie als fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>What is offered to those who duplicate the Space. It assigns nothing to this one.</source>
        <translation>Was denen angeboten wird, die den Space duplizieren. Diesem hier teilt es nichts zu.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>The Hub no longer reads it.</source>
        <translation>Der Hub liest das nicht mehr.</translation>
    </message>
    <message>
        <source>Preloaded files</source>
        <translation>Vorgeladene Dateien</translation>
    </message>
    <message>
        <source>Models and data to fetch while building: a repository, then file names with commas, then a commit. Private ones cannot be fetched.</source>
        <translation>Modelle und Daten, die beim Bauen geholt werden: ein Repository, dann Dateinamen mit Kommas, dann ein Commit. Private können nicht geholt werden.</translation>
    </message>
    <message>
        <source>Dev mode folder</source>
        <translation>Ordner des Dev-Modus</translation>
    </message>
    <message>
        <source>The folder that Dev Mode opens.</source>
        <translation>Der Ordner, den der Dev-Modus öffnet.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models of the Hub that the Space uses. Without any, the Hub looks in the code.</source>
        <translation>Modelle des Hubs, die der Space benutzt. Ohne Angabe sieht der Hub im Code nach.</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Datasets of the Hub that the Space uses. Without any, the Hub looks in the code.</source>
        <translation>Datensätze des Hubs, die der Space benutzt. Ohne Angabe sieht der Hub im Code nach.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Words by which the Space is found.</source>
        <translation>Wörter, unter denen der Space gefunden wird.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>The Hub&apos;s name of a licence, e.g. mit.</source>
        <translation>Der Name einer Lizenz beim Hub, z. B. mit.</translation>
    </message>
    <message>
        <source>Licence name</source>
        <translation>Name der Lizenz</translation>
    </message>
    <message>
        <source>The name of a licence that the Hub has none for.</source>
        <translation>Der Name einer Lizenz, für die der Hub keinen hat.</translation>
    </message>
    <message>
        <source>Licence link</source>
        <translation>Link zur Lizenz</translation>
    </message>
    <message>
        <source>Where the text of that licence is.</source>
        <translation>Wo der Text dieser Lizenz steht.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Codes such as en or de.</source>
        <translation>Kürzel wie en oder de.</translation>
    </message>
    <message>
        <source>Duplicated from</source>
        <translation>Dupliziert von</translation>
    </message>
    <message>
        <source>The Space that this one is a copy of; the Hub writes it.</source>
        <translation>Der Space, von dem dieser eine Kopie ist; der Hub schreibt das.</translation>
    </message>
    <message>
        <source>Sign in with the Hub</source>
        <translation>Anmelden mit dem Hub</translation>
    </message>
    <message>
        <source>Whether visitors can sign in with their account. The app then gets OAUTH_CLIENT_ID and OAUTH_CLIENT_SECRET.</source>
        <translation>Ob Besucher sich mit ihrem Konto anmelden können. Die App bekommt dann OAUTH_CLIENT_ID und OAUTH_CLIENT_SECRET.</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>What the app may do for them. openid and profile are always among it.</source>
        <translation>Was die App für sie tun darf. openid und profile gehören immer dazu.</translation>
    </message>
    <message>
        <source>Signed in for</source>
        <translation>Angemeldet für</translation>
    </message>
    <message>
        <source>Minutes that a sign-in lasts, 43200 (30 days) at most.</source>
        <translation>Minuten, die eine Anmeldung gilt, höchstens 43200 (30 Tage).</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Whose members can sign in. Without any, everybody can.</source>
        <translation>Wessen Mitglieder sich anmelden können. Ohne Angabe können es alle.</translation>
    </message>
    <message>
        <source>Forbid embedding</source>
        <translation>Einbetten verbieten</translation>
    </message>
    <message>
        <source>Whether other sites may not show the Space in their pages.</source>
        <translation>Ob andere Seiten den Space nicht in sich zeigen dürfen.</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>HTTP headers that the Hub sends with the Space&apos;s pages.</source>
        <translation>HTTP-Header, die der Hub mit den Seiten des Space schickt.</translation>
    </message>
</context>
<context>
    <name>CardRules</name>
    <message>
        <source>%1 must be true or false, not &quot;%2&quot;.</source>
        <extracomment>%1 is a key of the card, %2 what is written behind it</extracomment>
        <translation>%1 muss true oder false sein, nicht „%2“.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <extracomment>%1 is what to write instead</extracomment>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>%1 must be a whole number, not &quot;%2&quot;.</source>
        <extracomment>%1 is a key of the card, %2 what is written behind it</extracomment>
        <translation>%1 muss eine ganze Zahl sein, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 must be text, but YAML reads %2 as something else. Put it in quotes.</source>
        <extracomment>%1 is a key of the card, %2 what is written behind it</extracomment>
        <translation>%1 muss ein Text sein, aber YAML liest %2 als etwas anderes. Setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>YAML reads the Python version %1 as a number, so that 3.10 becomes 3.1. Put it in quotes.</source>
        <extracomment>%1 is a version number</extracomment>
        <translation>YAML liest die Python-Version %1 als Zahl, sodass aus 3.10 3.1 wird. Setzen Sie sie in Anführungszeichen.</translation>
    </message>
    <message>
        <source>%1 must be a map of keys and values.</source>
        <extracomment>%1 is a key of the card</extracomment>
        <translation>%1 muss eine Zuordnung von Schlüsseln zu Werten sein.</translation>
    </message>
    <message>
        <source>%1 must be a list.</source>
        <translation>%1 muss eine Liste sein.</translation>
    </message>
    <message>
        <source>%1 must be a single value.</source>
        <translation>%1 muss ein einzelner Wert sein.</translation>
    </message>
    <message>
        <source>Spaces know no key %1; it has no effect.</source>
        <extracomment>%1 is a key of the card</extracomment>
        <translation>Spaces kennen keinen Schlüssel %1; er hat keine Wirkung.</translation>
    </message>
    <message>
        <source>Spaces know no key %1. Is %2 meant?</source>
        <extracomment>%1 is a key of the card, %2 one that was probably meant</extracomment>
        <translation>Spaces kennen keinen Schlüssel %1. Ist %2 gemeint?</translation>
    </message>
    <message>
        <source>The card names no sdk. Add a line such as &quot;sdk: gradio&quot;; gradio, docker and static are known.</source>
        <translation>Die Karte nennt kein sdk. Fügen Sie eine Zeile wie „sdk: gradio“ hinzu; bekannt sind gradio, docker und static.</translation>
    </message>
    <message>
        <source>The card names no sdk_version, so the Gradio that is newest at each build is used. Add one, in quotes.</source>
        <translation>Die Karte nennt keine sdk_version, daher wird bei jedem Build das neueste Gradio verwendet. Fügen Sie eine hinzu, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>%1 has no effect on a Space with sdk %2.</source>
        <extracomment>%1 is a key of the card, %2 the name of an SDK</extracomment>
        <translation>%1 hat bei einem Space mit dem sdk %2 keine Wirkung.</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;. Known are: %3.</source>
        <extracomment>%1 is a key of the card, %2 what is written behind it, %3 a list of words</extracomment>
        <translation>%1 kann nicht „%2“ sein. Bekannt sind: %3.</translation>
    </message>
    <message>
        <source>The Hub makes no new Spaces with sdk streamlit; it runs here, and on the Hub with sdk docker.</source>
        <translation>Der Hub legt keine neuen Spaces mit dem sdk streamlit an; er läuft hier, und auf dem Hub mit dem sdk docker.</translation>
    </message>
    <message>
        <source>sdk_version must be a full version such as &quot;6.31.0&quot;, not &quot;%1&quot;.</source>
        <extracomment>%1 is a version number</extracomment>
        <translation>sdk_version muss eine vollständige Version wie „6.31.0“ sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>python_version must look like &quot;3.12&quot; or &quot;3.12.4&quot;, not &quot;%1&quot;.</source>
        <extracomment>%1 is a version number</extracomment>
        <translation>python_version muss aussehen wie „3.12“ oder „3.12.4“, nicht „%1“.</translation>
    </message>
    <message>
        <source>emoji must be exactly one emoji, not &quot;%1&quot;.</source>
        <extracomment>%1 is what is written</extracomment>
        <translation>emoji muss genau ein Emoji sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>app_file must lie in the Space&apos;s folder, &quot;%1&quot; does not.</source>
        <extracomment>%1 is a path</extracomment>
        <translation>app_file muss im Ordner des Space liegen, „%1“ tut das nicht.</translation>
    </message>
    <message>
        <source>app_port must be between 1 and 65535, not %1.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>app_port muss zwischen 1 und 65535 liegen, nicht %1.</translation>
    </message>
    <message>
        <source>base_path must begin with &quot;/&quot;, &quot;%1&quot; does not.</source>
        <extracomment>%1 is a path</extracomment>
        <translation>base_path muss mit „/“ beginnen, „%1“ tut das nicht.</translation>
    </message>
    <message>
        <source>The Hub no longer reads suggested_storage; it has no effect.</source>
        <translation>Der Hub liest suggested_storage nicht mehr; es hat keine Wirkung.</translation>
    </message>
    <message>
        <source>short_description has %1 characters; the Hub takes %2 at most.</source>
        <extracomment>%1 and %2 are numbers of characters</extracomment>
        <translation>short_description hat %1 Zeichen; der Hub nimmt höchstens %2.</translation>
    </message>
    <message>
        <source>thumbnail must be the address of a picture, beginning with https://.</source>
        <translation>thumbnail muss die Adresse eines Bildes sein und mit https:// beginnen.</translation>
    </message>
    <message>
        <source>hf_oauth_expiration_minutes must be between 1 and %1 (30 days), not %2.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>hf_oauth_expiration_minutes muss zwischen 1 und %1 (30 Tage) liegen, nicht %2.</translation>
    </message>
    <message>
        <source>startup_duration_timeout must be a time such as 30m or 1h, not &quot;%1&quot;.</source>
        <extracomment>%1 is what is written</extracomment>
        <translation>startup_duration_timeout muss eine Zeit wie 30m oder 1h sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>The Hub sends no custom header %1. Known are: %2.</source>
        <extracomment>%1 is the name of an HTTP header, %2 a list of such names</extracomment>
        <translation>Der Hub sendet keinen eigenen Header %1. Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>Names of custom headers are lower case only, %1 is not.</source>
        <extracomment>%1 is the name of an HTTP header</extracomment>
        <translation>Namen eigener Header bestehen nur aus Kleinbuchstaben, %1 nicht.</translation>
    </message>
    <message>
        <source>An item of preload_from_hub is a repository, then file names with commas, then a commit of 40 digits; &quot;%1&quot; is not.</source>
        <extracomment>%1 is what is written</extracomment>
        <translation>Ein Eintrag von preload_from_hub ist ein Repository, dann Dateinamen mit Kommas, dann ein Commit mit 40 Ziffern; „%1“ ist das nicht.</translation>
    </message>
    <message>
        <source>An item of %1 must look like &quot;owner/name&quot;, &quot;%2&quot; does not.</source>
        <extracomment>%1 is a key of the card, %2 what is written</extracomment>
        <translation>Ein Eintrag von %1 muss aussehen wie „besitzer/name“, „%2“ tut das nicht.</translation>
    </message>
    <message>
        <source>%1 cannot be installed for Python %2: the last release for it is %3.</source>
        <extracomment>%1 is a name and a version, %2 a version of Python, %3 a version</extracomment>
        <translation>%1 kann für Python %2 nicht installiert werden: Die letzte Version dafür ist %3.</translation>
    </message>
    <message>
        <source>%1 does not start with Python %2, which has no module audioop any more. Take Python 3.12 at most.</source>
        <extracomment>%1 is a name and a version, %2 a version of Python</extracomment>
        <translation>%1 startet nicht mit Python %2, das kein Modul audioop mehr hat. Nehmen Sie höchstens Python 3.12.</translation>
    </message>
</context>
<context>
    <name>CardVerb</name>
    <message>
        <source>The card has no %1.</source>
        <extracomment>%1 is a key of the card</extracomment>
        <translation>Die Karte hat kein %1.</translation>
    </message>
    <message>
        <source>%1 takes pairs: spacewright-cli card set DIR %1 NAME=VALUE</source>
        <extracomment>%1 is a key of the card</extracomment>
        <translation>%1 nimmt Paare: spacewright-cli card set ORDNER %1 NAME=WERT</translation>
    </message>
    <message>
        <source>%1 takes one value: spacewright-cli card set DIR %1 VALUE</source>
        <extracomment>%1 is a key of the card</extracomment>
        <translation>%1 nimmt einen Wert: spacewright-cli card set ORDNER %1 WERT</translation>
    </message>
    <message>
        <source>get: print the card or one key of it. set: change a key; everything else in README.md stays as it is, byte for byte.</source>
        <translation>get: die Karte oder einen ihrer Schlüssel ausgeben. set: einen Schlüssel ändern; alles andere in README.md bleibt Byte für Byte, wie es ist.</translation>
    </message>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>A key such as sdk_version.</source>
        <translation>Ein Schlüssel wie sdk_version.</translation>
    </message>
    <message>
        <source>With set: the value; several for a list, NAME=VALUE for custom_headers.</source>
        <translation>Mit set: der Wert; mehrere für eine Liste, NAME=WERT für custom_headers.</translation>
    </message>
    <message>
        <source>With set: remove the key.</source>
        <translation>Mit set: den Schlüssel entfernen.</translation>
    </message>
    <message>
        <source>Say what to do: spacewright-cli card get DIR [KEY], or card set DIR KEY VALUE; see --help</source>
        <translation>Sagen Sie, was zu tun ist: spacewright-cli card get ORDNER [SCHLÜSSEL] oder card set ORDNER SCHLÜSSEL WERT; siehe --help</translation>
    </message>
</context>
<context>
    <name>CauseBanner</name>
    <message>
        <source>In this Space</source>
        <extracomment>Where the cause of a failure lies</extracomment>
        <translation>In diesem Space</translation>
    </message>
    <message>
        <source>At the Hub</source>
        <extracomment>Where the cause of a failure lies</extracomment>
        <translation>Beim Hub</translation>
    </message>
    <message>
        <source>In the network</source>
        <extracomment>Where the cause of a failure lies</extracomment>
        <translation>Im Netz</translation>
    </message>
</context>
<context>
    <name>CauseFix</name>
    <message>
        <source>Add %1 to %2</source>
        <extracomment>%1 is a line like &quot;libgl1&quot;, %2 the name of a file</extracomment>
        <translation>%1 zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Remove line %1 of %2</source>
        <extracomment>%1 is a line number, %2 the name of a file</extracomment>
        <translation>Zeile %1 aus %2 entfernen</translation>
    </message>
    <message>
        <source>Require %1 instead</source>
        <extracomment>%1 is the name of a Python package</extracomment>
        <translation>Stattdessen %1 verlangen</translation>
    </message>
</context>
<context>
    <name>CauseRules</name>
    <message>
        <source>The packages are not in the cache and the network is off.</source>
        <translation>Die Pakete sind nicht im Zwischenspeicher und das Netz ist abgeschaltet.</translation>
    </message>
    <message>
        <source>There is no package %1 in the package index. Check its name in the requirements.</source>
        <extracomment>The cause of a failed build. %1 is the name of a Python package</extracomment>
        <translation>Es gibt kein Paket %1 im Paketindex. Prüfen Sie seinen Namen in den Anforderungen.</translation>
    </message>
    <message>
        <source>There is no version of %1. Check it in the requirements.</source>
        <extracomment>The cause of a failed build. %1 is a package with a version, e.g. numpy==99.1</extracomment>
        <translation>Es gibt keine Version von %1. Prüfen Sie sie in den Anforderungen.</translation>
    </message>
    <message>
        <source>A requirement needs %1, but this Space uses Python %2. Change python_version in README.md or the requirement.</source>
        <extracomment>The cause of a failed build. %1 is a condition like Python&gt;=3.11, %2 the Python in use</extracomment>
        <translation>Eine Anforderung braucht %1, aber dieser Space verwendet Python %2. Ändern Sie python_version in README.md oder die Anforderung.</translation>
    </message>
    <message>
        <source>The requirements contradict each other: %1.</source>
        <extracomment>The cause of a failed build. %1 is an English explanation by the tool uv</extracomment>
        <translation>Die Anforderungen widersprechen einander: %1.</translation>
    </message>
    <message>
        <source>The requirements cannot be fulfilled together.</source>
        <translation>Die Anforderungen können nicht gemeinsam erfüllt werden.</translation>
    </message>
    <message>
        <source>A line of the requirements cannot be read: %1</source>
        <extracomment>The cause of a failed build. %1 is an English explanation by the tool uv</extracomment>
        <translation>Eine Zeile der Anforderungen kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The package %1 could not be built.</source>
        <extracomment>The cause of a failed build. %1 is the name of a Python package</extracomment>
        <translation>Das Paket %1 konnte nicht gebaut werden.</translation>
    </message>
    <message>
        <source>A package of the requirements could not be built.</source>
        <translation>Ein Paket der Anforderungen konnte nicht gebaut werden.</translation>
    </message>
    <message>
        <source>There is no Python %1 here. Change python_version in README.md, or install it.</source>
        <extracomment>The cause of a failed build. %1 is a version of Python</extracomment>
        <translation>Es gibt hier kein Python %1. Ändern Sie python_version in README.md oder installieren Sie es.</translation>
    </message>
    <message>
        <source>python_version in README.md cannot be used: %1</source>
        <extracomment>The cause of a failed build. %1 is an English explanation by the tool uv</extracomment>
        <translation>python_version in README.md kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>The host %1 was not found. Is this machine online?</source>
        <extracomment>The cause of a failed build. %1 is the name of a host</extracomment>
        <translation>Der Rechner %1 wurde nicht gefunden. Ist dieser Rechner online?</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted. Does a proxy stand in between?</source>
        <extracomment>The cause of a failed build. %1 is the name of a host</extracomment>
        <translation>Das Zertifikat von %1 wurde nicht akzeptiert. Steht ein Proxy dazwischen?</translation>
    </message>
    <message>
        <source>%1 refused what the requirements ask for: %2.</source>
        <extracomment>The cause of a failed build. %1 is the name of a host, %2 e.g. &quot;404 Not Found&quot;</extracomment>
        <translation>%1 hat verweigert, was die Anforderungen verlangen: %2.</translation>
    </message>
    <message>
        <source>The connection to %1 failed. Try again later.</source>
        <extracomment>The cause of a failed build. %1 is the name of a host
----------
The cause of a failed build or run. %1 is the name of a host</extracomment>
        <translation>Die Verbindung zu %1 ist gescheitert. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The package index could not be reached. Is this machine online?</source>
        <translation>Der Paketindex war nicht erreichbar. Ist dieser Rechner online?</translation>
    </message>
    <message>
        <source>There is no fitting package %1.</source>
        <extracomment>The cause of a failed build. %1 is the name of a Python package</extracomment>
        <translation>Es gibt kein passendes Paket %1.</translation>
    </message>
    <message>
        <source>These requirements contradict each other: %1.</source>
        <extracomment>The cause of a failed build. %1 names several Python packages</extracomment>
        <translation>Diese Anforderungen widersprechen einander: %1.</translation>
    </message>
    <message>
        <source>This requirement cannot be read: %1</source>
        <extracomment>The cause of a failed build. %1 is a line of a file</extracomment>
        <translation>Diese Anforderung kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The package %1 needs another Python: %2.</source>
        <extracomment>The cause of a failed build. %1 is a Python package, %2 e.g. &quot;3.13.5 not in &apos;&lt;3.11&apos;&quot;</extracomment>
        <translation>Das Paket %1 braucht ein anderes Python: %2.</translation>
    </message>
    <message>
        <source>A package differs from the hash in the requirements.</source>
        <translation>Ein Paket weicht von der Prüfsumme in den Anforderungen ab.</translation>
    </message>
    <message>
        <source>The module %1 is not installed. Add the package that has it to requirements.txt.</source>
        <extracomment>The cause of a failed run. %1 is the name of a Python module</extracomment>
        <translation>Das Modul %1 ist nicht installiert. Fügen Sie das Paket, das es enthält, zu requirements.txt hinzu.</translation>
    </message>
    <message>
        <source>There is no file %1. Check app_file in README.md.</source>
        <extracomment>The cause of a failed run. %1 is the path of a file</extracomment>
        <translation>Es gibt keine Datei %1. Prüfen Sie app_file in README.md.</translation>
    </message>
    <message>
        <source>The app asks for a gated repository. Accept its conditions on the Hub and set a token as a secret.</source>
        <translation>Die App fragt nach einem Repository mit Zugangsbedingungen. Akzeptieren Sie sie auf dem Hub und setzen Sie ein Token als Geheimnis.</translation>
    </message>
    <message>
        <source>The app asks for a repository that does not exist or is private. Check its name, or set a token as a secret.</source>
        <translation>Die App fragt nach einem Repository, das es nicht gibt oder das privat ist. Prüfen Sie seinen Namen oder setzen Sie ein Token als Geheimnis.</translation>
    </message>
    <message>
        <source>The Hub answered with an error (%1). Try again later.</source>
        <extracomment>The cause of a failed run. %1 is an HTTP status like 503</extracomment>
        <translation>Der Hub hat mit einem Fehler geantwortet (%1). Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The Hub refused because of too many requests. Wait, or set a token as a secret.</source>
        <translation>Der Hub hat wegen zu vieler Anfragen abgelehnt. Warten Sie oder setzen Sie ein Token als Geheimnis.</translation>
    </message>
    <message>
        <source>There is no package %1 in the registry of npm. Check package.json.</source>
        <extracomment>The cause of a failed build. %1 is the name of a package of npm</extracomment>
        <translation>Es gibt kein Paket %1 im Verzeichnis von npm. Prüfen Sie package.json.</translation>
    </message>
    <message>
        <source>The dependencies in package.json contradict each other.</source>
        <translation>Die Abhängigkeiten in package.json widersprechen einander.</translation>
    </message>
    <message>
        <source>package.json cannot be read.</source>
        <translation>package.json kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>package.json has no script %1.</source>
        <extracomment>The cause of a failed build. %1 is the name of a script of npm</extracomment>
        <translation>package.json hat kein Skript %1.</translation>
    </message>
    <message>
        <source>There is no package.json.</source>
        <translation>Es gibt keine package.json.</translation>
    </message>
    <message>
        <source>The module %1 is not installed. Add it to package.json.</source>
        <extracomment>The cause of a failed build or run. %1 is the name of a JavaScript module</extracomment>
        <translation>Das Modul %1 ist nicht installiert. Fügen Sie es zu package.json hinzu.</translation>
    </message>
    <message>
        <source>There was not enough memory. Choose a larger flavor.</source>
        <translation>Der Speicher hat nicht gereicht. Wählen Sie eine größere Ausstattung.</translation>
    </message>
    <message>
        <source>There is no program %1.</source>
        <extracomment>The cause of a failed build or run. %1 is the name of a program</extracomment>
        <translation>Es gibt kein Programm %1.</translation>
    </message>
    <message>
        <source>A host could not be found. Is this machine online?</source>
        <extracomment>The cause of a failed build or run</extracomment>
        <translation>Ein Rechner konnte nicht gefunden werden. Ist dieser Rechner online?</translation>
    </message>
    <message>
        <source>There was not enough memory. Choose a larger flavor, or a smaller model.</source>
        <extracomment>The cause of a failed build or run</extracomment>
        <translation>Der Speicher hat nicht gereicht. Wählen Sie eine größere Ausstattung oder ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The port that the app listens on is taken. Stop what uses it.</source>
        <translation>Der Port, auf dem die App lauscht, ist belegt. Beenden Sie, was ihn belegt.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and run again.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz und starten Sie erneut.</translation>
    </message>
    <message>
        <source>A certificate was not accepted. Does a proxy stand in between?</source>
        <translation>Ein Zertifikat wurde nicht akzeptiert. Steht ein Proxy dazwischen?</translation>
    </message>
    <message>
        <source>There was not enough memory on the GPU. Choose a larger flavor, or a smaller model.</source>
        <translation>Der Speicher der GPU hat nicht gereicht. Wählen Sie eine größere Ausstattung oder ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The process was killed, probably because it needed too much memory.</source>
        <translation>Der Prozess wurde abgebrochen, wahrscheinlich weil er zu viel Speicher brauchte.</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>Es gibt kein Netz.</translation>
    </message>
    <message>
        <source>A connection took too long. Try again later.</source>
        <translation>Eine Verbindung hat zu lange gedauert. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The requirements include %1, which cannot be read.</source>
        <extracomment>The cause of a failed build. %1 is the path of a file</extracomment>
        <translation>Die Anforderungen binden %1 ein, was nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>The requirements name %1, where there is nothing.</source>
        <extracomment>The cause of a failed build. %1 is the address of a file or folder</extracomment>
        <translation>Die Anforderungen nennen %1, wo nichts ist.</translation>
    </message>
    <message>
        <source>st.set_page_config() has to be the first call of Streamlit, once for each page.</source>
        <translation>st.set_page_config() muss der erste Aufruf von Streamlit sein, einmal auf jeder Seite.</translation>
    </message>
    <message>
        <source>The app reads st.secrets, but there is no secrets.toml. Read os.environ, where secrets of a Space stand.</source>
        <translation>Die App liest st.secrets, aber es gibt keine secrets.toml. Lesen Sie os.environ, wo die Geheimnisse eines Space stehen.</translation>
    </message>
    <message>
        <source>This Gradio has no gr.%1. Change the code, or set the sdk_version it was written for.</source>
        <extracomment>The cause of a failed run. %1 is a name in Gradio, e.g. inputs</extracomment>
        <translation>Dieses Gradio hat kein gr.%1. Ändern Sie den Code oder setzen Sie die sdk_version, für die er geschrieben wurde.</translation>
    </message>
    <message>
        <source>Gradio could not open its own page. Often an error above is the reason, or a proxy variable that covers localhost.</source>
        <translation>Gradio konnte seine eigene Seite nicht öffnen. Oft ist ein Fehler weiter oben der Grund, oder eine Proxy-Variable, die auch localhost betrifft.</translation>
    </message>
    <message>
        <source>The server did not find %1. Check the start command in the Dockerfile.</source>
        <extracomment>The cause of a failed run. %1 is the name of a Python module or of something in it</extracomment>
        <translation>Der Server hat %1 nicht gefunden. Prüfen Sie den Startbefehl im Dockerfile.</translation>
    </message>
    <message>
        <source>flask run finds no app. Name it with --app in the Dockerfile.</source>
        <translation>flask run findet keine App. Nennen Sie sie im Dockerfile mit --app.</translation>
    </message>
    <message>
        <source>nginx cannot write to its folders as user 1000. Give them to that user, or move them to /tmp.</source>
        <translation>nginx darf als Benutzer 1000 nicht in seine Ordner schreiben. Geben Sie sie diesem Benutzer oder verlegen Sie sie nach /tmp.</translation>
    </message>
    <message>
        <source>Debian has no package %1 here. Check its name.</source>
        <extracomment>The cause of a failed build. %1 is the name of a Debian package</extracomment>
        <translation>Debian hat hier kein Paket %1. Prüfen Sie seinen Namen.</translation>
    </message>
    <message>
        <source>packages.txt holds a comment, which the builder takes for package names. Only names may stand there.</source>
        <translation>packages.txt enthält einen Kommentar, den der Hub für Paketnamen hält. Nur Namen dürfen dort stehen.</translation>
    </message>
    <message>
        <source>The package %1 is known but no longer there. Take what replaces it.</source>
        <extracomment>The cause of a failed build. %1 is the name of a Debian package</extracomment>
        <translation>Das Paket %1 ist bekannt, aber nicht mehr da. Nehmen Sie, was es ersetzt.</translation>
    </message>
    <message>
        <source>The package %1 is not there in version %2. Leave the version out.</source>
        <extracomment>The cause of a failed build. %1 is the name of a Debian package, %2 a version</extracomment>
        <translation>Das Paket %1 gibt es nicht in Version %2. Lassen Sie die Version weg.</translation>
    </message>
    <message>
        <source>packages.txt holds %1, which apt takes for an option. Only names of packages may stand there.</source>
        <extracomment>The cause of a failed build. %1 is a word</extracomment>
        <translation>packages.txt enthält %1, was apt für eine Option hält. Nur Namen von Paketen dürfen dort stehen.</translation>
    </message>
    <message>
        <source>The system packages contradict each other. Leave out the one that the lines above name.</source>
        <translation>Die Systempakete widersprechen einander. Lassen Sie das weg, das die Zeilen weiter oben nennen.</translation>
    </message>
    <message>
        <source>The system of the base image (%1) is too old: its packages are gone. Take a newer image.</source>
        <extracomment>The cause of a failed build. %1 is the name of a Debian release</extracomment>
        <translation>Das System des Basis-Images (%1) ist zu alt: Seine Pakete gibt es nicht mehr. Nehmen Sie ein neueres Image.</translation>
    </message>
    <message>
        <source>The signature of a package source cannot be checked: its key is missing. Add the key, or leave the source out.</source>
        <translation>Die Signatur einer Paketquelle lässt sich nicht prüfen: Ihr Schlüssel fehlt. Fügen Sie den Schlüssel hinzu oder lassen Sie die Quelle weg.</translation>
    </message>
    <message>
        <source>Some system packages could not be downloaded. Build again without the cache (apt-get update in the same step as install).</source>
        <translation>Einige Systempakete ließen sich nicht herunterladen. Bauen Sie noch einmal ohne Zwischenspeicher (apt-get update im selben Schritt wie install).</translation>
    </message>
    <message>
        <source>apt-get needs root. Put its step before USER in the Dockerfile.</source>
        <translation>apt-get braucht root. Setzen Sie den Schritt im Dockerfile vor USER.</translation>
    </message>
    <message>
        <source>A system package could not be set up. The lines above say why.</source>
        <translation>Ein Systempaket konnte nicht eingerichtet werden. Die Zeilen weiter oben sagen, warum.</translation>
    </message>
    <message>
        <source>The Dockerfile cannot be read: %1</source>
        <extracomment>The cause of a failed build. %1 is an English explanation by a container engine</extracomment>
        <translation>Das Dockerfile kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The Dockerfile has no instruction %1. Correct the line.</source>
        <extracomment>The cause of a failed build. %1 is a word of a Dockerfile</extracomment>
        <translation>Ein Dockerfile kennt keine Anweisung %1. Berichtigen Sie die Zeile.</translation>
    </message>
    <message>
        <source>The Space has no Dockerfile, but its sdk is docker. Add one.</source>
        <translation>Der Space hat kein Dockerfile, aber sein sdk ist docker. Fügen Sie eines hinzu.</translation>
    </message>
    <message>
        <source>The Dockerfile has to begin with FROM.</source>
        <translation>Das Dockerfile muss mit FROM beginnen.</translation>
    </message>
    <message>
        <source>The Dockerfile copies %1, which is not in the Space (or in .dockerignore).</source>
        <extracomment>The cause of a failed build. %1 is the path of a file</extracomment>
        <translation>Das Dockerfile kopiert %1, das nicht im Space ist (oder in .dockerignore steht).</translation>
    </message>
    <message>
        <source>The Dockerfile copies from %1, which is neither a stage nor an image.</source>
        <extracomment>The cause of a failed build. %1 is the name of a stage of a Dockerfile</extracomment>
        <translation>Das Dockerfile kopiert aus %1, das weder eine Stufe noch ein Image ist.</translation>
    </message>
    <message>
        <source>The image has no user %1. Add it in the Dockerfile (useradd -m -u 1000).</source>
        <extracomment>The cause of a failed build or run. %1 is the name of a user</extracomment>
        <translation>Das Image hat keinen Benutzer %1. Legen Sie ihn im Dockerfile an (useradd -m -u 1000).</translation>
    </message>
    <message>
        <source>The build reads the secret %1, which is not set. Set it, and mount it with RUN --mount=type=secret,id=%1.</source>
        <extracomment>The cause of a failed build. %1 is the name of a secret</extracomment>
        <translation>Der Build liest das Geheimnis %1, das nicht gesetzt ist. Setzen Sie es und hängen Sie es mit RUN --mount=type=secret,id=%1 ein.</translation>
    </message>
    <message>
        <source>There is no image %1, or it is private. Check its name and tag.</source>
        <extracomment>The cause of a failed build. %1 is the name of an image</extracomment>
        <translation>Es gibt kein Image %1, oder es ist privat. Prüfen Sie seinen Namen und sein Tag.</translation>
    </message>
    <message>
        <source>The image registry refused because of too many downloads. Wait, or sign in to it.</source>
        <translation>Die Registry hat wegen zu vieler Downloads abgelehnt. Warten Sie oder melden Sie sich dort an.</translation>
    </message>
    <message>
        <source>The base image is not made for this processor (linux/amd64).</source>
        <translation>Das Basis-Image ist nicht für diesen Prozessor (linux/amd64) gemacht.</translation>
    </message>
    <message>
        <source>The image or a program in it is made for another processor, or a script lacks its first line (#!).</source>
        <translation>Das Image oder ein Programm darin ist für einen anderen Prozessor gemacht, oder einem Skript fehlt die erste Zeile (#!).</translation>
    </message>
    <message>
        <source>The image has no program %1. Install it, or correct CMD in the Dockerfile.</source>
        <extracomment>The cause of a failed run. %1 is the name of a program</extracomment>
        <translation>Das Image hat kein Programm %1. Installieren Sie es oder berichtigen Sie CMD im Dockerfile.</translation>
    </message>
    <message>
        <source>The script %1 is not executable. Change that (chmod +x, and commit the mode).</source>
        <extracomment>The cause of a failed run. %1 is the path of a script</extracomment>
        <translation>Das Skript %1 ist nicht ausführbar. Ändern Sie das (chmod +x, und den Modus committen).</translation>
    </message>
    <message>
        <source>The script %1 is not there, or its first line ends in a carriage return. Save it with Unix line ends.</source>
        <extracomment>The cause of a failed run. %1 is the path of a script</extracomment>
        <translation>Das Skript %1 gibt es nicht, oder seine erste Zeile endet mit einem Wagenrücklauf. Speichern Sie es mit Unix-Zeilenenden.</translation>
    </message>
    <message>
        <source>A script has Windows line ends. Save it with Unix line ends.</source>
        <translation>Ein Skript hat Windows-Zeilenenden. Speichern Sie es mit Unix-Zeilenenden.</translation>
    </message>
    <message>
        <source>The first line of a script names a program that is not there, or ends in a carriage return.</source>
        <translation>Die erste Zeile eines Skripts nennt ein Programm, das es nicht gibt, oder endet mit einem Wagenrücklauf.</translation>
    </message>
    <message>
        <source>A command of the build failed: %1</source>
        <extracomment>The cause of a failed build. %1 is a command</extracomment>
        <translation>Ein Befehl des Builds ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The app wants a GPU, but there is none. Choose a flavor with a GPU, or load to the CPU.</source>
        <extracomment>The cause of a failed run</extracomment>
        <translation>Die App will eine GPU, aber es gibt keine. Wählen Sie eine Ausstattung mit GPU oder laden Sie auf die CPU.</translation>
    </message>
    <message>
        <source>The GPU&apos;s driver is older than this torch needs. Take a torch built for an older CUDA.</source>
        <translation>Der Treiber der GPU ist älter, als dieses torch ihn braucht. Nehmen Sie ein torch, das für ein älteres CUDA gebaut ist.</translation>
    </message>
    <message>
        <source>A compiled package has no code for this GPU. Take a version that supports it, or another flavor.</source>
        <translation>Ein kompiliertes Paket hat keinen Code für diese GPU. Nehmen Sie eine Version, die sie unterstützt, oder eine andere Ausstattung.</translation>
    </message>
    <message>
        <source>A computation on the GPU failed, often because an index or a token is out of range. Run it on the CPU to see which.</source>
        <translation>Eine Berechnung auf der GPU ist fehlgeschlagen, oft weil ein Index oder Token außerhalb des Bereichs liegt. Auf der CPU zeigt sich, welcher.</translation>
    </message>
    <message>
        <source>ZeroGPU needs a function with the decorator @spaces.GPU. Put it on the one that computes.</source>
        <translation>ZeroGPU braucht eine Funktion mit dem Dekorator @spaces.GPU. Setzen Sie ihn auf die, die rechnet.</translation>
    </message>
    <message>
        <source>The GPU was used before spaces was imported. Import spaces first.</source>
        <translation>Die GPU wurde verwendet, bevor spaces importiert war. Importieren Sie spaces zuerst.</translation>
    </message>
    <message>
        <source>The GPU was used outside of a function with @spaces.GPU. Move what computes into it.</source>
        <translation>Die GPU wurde außerhalb einer Funktion mit @spaces.GPU verwendet. Verlegen Sie in diese, was rechnet.</translation>
    </message>
    <message>
        <source>The duration of a @spaces.GPU function is more than may be asked for. Make it shorter.</source>
        <translation>Die Dauer einer Funktion mit @spaces.GPU ist länger, als verlangt werden darf. Machen Sie sie kürzer.</translation>
    </message>
    <message>
        <source>The minutes of ZeroGPU for today are used up. Sign in, or wait for the next day.</source>
        <translation>Die Minuten von ZeroGPU sind für heute verbraucht. Melden Sie sich an oder warten Sie bis morgen.</translation>
    </message>
    <message>
        <source>A @spaces.GPU call took longer than its duration. Raise duration in the decorator.</source>
        <translation>Ein Aufruf mit @spaces.GPU hat länger gebraucht als seine Dauer. Erhöhen Sie duration im Dekorator.</translation>
    </message>
    <message>
        <source>bitsandbytes needs a GPU. Choose a flavor with one, or load without quantization.</source>
        <translation>bitsandbytes braucht eine GPU. Wählen Sie eine Ausstattung mit GPU oder laden Sie ohne Quantisierung.</translation>
    </message>
    <message>
        <source>The Space used more disk than its hardware has. Load less at a time, or choose a larger flavor.</source>
        <translation>Der Space hat mehr Speicherplatz belegt, als seine Hardware hat. Laden Sie weniger auf einmal oder wählen Sie eine größere Ausstattung.</translation>
    </message>
    <message>
        <source>The app needed more memory than its hardware has. Choose a larger flavor, or a smaller model.</source>
        <translation>Die App hat mehr Speicher gebraucht, als ihre Hardware hat. Wählen Sie eine größere Ausstattung oder ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The app did not answer within %1. Let it listen on 0.0.0.0 and on the port of the card, or raise startup_duration_timeout in README.md.</source>
        <extracomment>The cause of a failed run. %1 is a duration, e.g. &quot;30 min&quot;</extracomment>
        <translation>Die App hat innerhalb von %1 nicht geantwortet. Lassen Sie sie auf 0.0.0.0 und auf dem Port aus der Karte lauschen oder erhöhen Sie startup_duration_timeout in README.md.</translation>
    </message>
    <message>
        <source>The Hub has no free machine of this hardware now. Try again later, or choose another flavor.</source>
        <translation>Der Hub hat gerade keinen freien Rechner mit dieser Hardware. Versuchen Sie es später noch einmal oder wählen Sie eine andere Ausstattung.</translation>
    </message>
    <message>
        <source>The Hub&apos;s builder failed by itself. Build again; nothing in the Space has to change.</source>
        <translation>Der Build-Dienst des Hubs ist von sich aus gescheitert. Bauen Sie noch einmal; am Space muss sich nichts ändern.</translation>
    </message>
    <message>
        <source>The Hub could not store the image that it built. Build again; nothing in the Space has to change.</source>
        <translation>Der Hub konnte das gebaute Image nicht ablegen. Bauen Sie noch einmal; am Space muss sich nichts ändern.</translation>
    </message>
    <message>
        <source>The Hub&apos;s builder ran out of memory while it saved its cache. Build again, or make the image smaller.</source>
        <translation>Dem Build-Dienst des Hubs ging beim Sichern seines Zwischenspeichers der Speicher aus. Bauen Sie noch einmal oder machen Sie das Image kleiner.</translation>
    </message>
    <message>
        <source>The Hub lost sight of the app. Restart the Space; nothing in it has to change.</source>
        <translation>Der Hub hat die App aus den Augen verloren. Starten Sie den Space neu; an ihm muss sich nichts ändern.</translation>
    </message>
    <message>
        <source>The Space has no app file. Add app.py, or name it as app_file in README.md.</source>
        <translation>Der Space hat keine App-Datei. Fügen Sie app.py hinzu oder nennen Sie sie als app_file in README.md.</translation>
    </message>
    <message>
        <source>The block at the top of README.md is missing or cannot be read.</source>
        <translation>Der Block am Anfang von README.md fehlt oder kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>preload_from_hub names a repository that does not exist or is private. Correct it in README.md.</source>
        <translation>preload_from_hub nennt ein Repository, das es nicht gibt oder das privat ist. Berichtigen Sie es in README.md.</translation>
    </message>
    <message>
        <source>There was not enough memory: the process was killed (137). Install or load less, or choose a larger flavor.</source>
        <translation>Der Speicher hat nicht gereicht: Der Prozess wurde abgebrochen (137). Installieren oder laden Sie weniger oder wählen Sie eine größere Ausstattung.</translation>
    </message>
    <message>
        <source>A library crashed (segmentation fault). Pin the versions of compiled packages that fit each other.</source>
        <translation>Eine Bibliothek ist abgestürzt (Speicherzugriffsfehler). Legen Sie Versionen der kompilierten Pakete fest, die zueinander passen.</translation>
    </message>
    <message>
        <source>A library uses instructions that this processor does not have. Take a build for older processors.</source>
        <translation>Eine Bibliothek verwendet Befehle, die dieser Prozessor nicht hat. Nehmen Sie eine, die für ältere Prozessoren gebaut ist.</translation>
    </message>
    <message>
        <source>The module %1 is no longer part of this Python. Set an older python_version in README.md, or require what replaces it.</source>
        <extracomment>The cause of a failed run. %1 is the name of a Python module</extracomment>
        <translation>Das Modul %1 gehört nicht mehr zu diesem Python. Setzen Sie eine ältere python_version in README.md oder verlangen Sie, was es ersetzt.</translation>
    </message>
    <message>
        <source>The system library %1 is missing. Add the Debian package that has it to packages.txt.</source>
        <extracomment>The cause of a failed run. %1 is the name of a library, e.g. libGL.so.1</extracomment>
        <translation>Die Systembibliothek %1 fehlt. Fügen Sie das Debian-Paket, das sie enthält, zu packages.txt hinzu.</translation>
    </message>
    <message>
        <source>The program %1 is missing. Add ffmpeg to packages.txt.</source>
        <extracomment>The cause of a failed run. %1 is the name of a program</extracomment>
        <translation>Das Programm %1 fehlt. Fügen Sie ffmpeg zu packages.txt hinzu.</translation>
    </message>
    <message>
        <source>The program tesseract is missing. Add tesseract-ocr to packages.txt.</source>
        <translation>Das Programm tesseract fehlt. Fügen Sie tesseract-ocr zu packages.txt hinzu.</translation>
    </message>
    <message>
        <source>The program pdftoppm is missing. Add poppler-utils to packages.txt.</source>
        <translation>Das Programm pdftoppm fehlt. Fügen Sie poppler-utils zu packages.txt hinzu.</translation>
    </message>
    <message>
        <source>A compiled package needs a newer system (%1). Take an older version of the package or a newer base image.</source>
        <extracomment>The cause of a failed run. %1 is a version of a system library</extracomment>
        <translation>Ein kompiliertes Paket braucht ein neueres System (%1). Nehmen Sie eine ältere Version des Pakets oder ein neueres Basis-Image.</translation>
    </message>
    <message>
        <source>The compiled library %1 was built for another version of what it uses (often torch). Pin versions that fit together.</source>
        <extracomment>The cause of a failed run. %1 is the name of a compiled library</extracomment>
        <translation>Die kompilierte Bibliothek %1 wurde für eine andere Version dessen gebaut, was sie verwendet (oft torch). Legen Sie Versionen fest, die zueinander passen.</translation>
    </message>
    <message>
        <source>A package was built for another NumPy. Require numpy&lt;2, or newer versions of the packages that use it.</source>
        <translation>Ein Paket wurde für ein anderes NumPy gebaut. Verlangen Sie numpy&lt;2 oder neuere Versionen der Pakete, die es verwenden.</translation>
    </message>
    <message>
        <source>np.%1 was removed from NumPy. Use Python&apos;s own type, or require an older numpy.</source>
        <extracomment>The cause of a failed run. %1 is a name, e.g. float</extracomment>
        <translation>np.%1 wurde aus NumPy entfernt. Verwenden Sie den Typ von Python selbst oder verlangen Sie ein älteres numpy.</translation>
    </message>
    <message>
        <source>This Gradio does not fit the installed pydantic. Raise sdk_version in README.md, or require pydantic==2.10.6.</source>
        <translation>Dieses Gradio passt nicht zum installierten pydantic. Erhöhen Sie sdk_version in README.md oder verlangen Sie pydantic==2.10.6.</translation>
    </message>
    <message>
        <source>A package uses %1, which this huggingface_hub no longer has. Raise that package (or sdk_version), or require huggingface_hub&lt;1.</source>
        <extracomment>The cause of a failed run. %1 is a name, e.g. HfFolder</extracomment>
        <translation>Ein Paket verwendet %1, das dieses huggingface_hub nicht mehr hat. Erhöhen Sie die Version dieses Pakets (oder sdk_version) oder verlangen Sie huggingface_hub&lt;1.</translation>
    </message>
    <message>
        <source>A package uses pkg_resources, which comes with setuptools. Require setuptools&lt;81.</source>
        <translation>Ein Paket verwendet pkg_resources, das zu setuptools gehört. Verlangen Sie setuptools&lt;81.</translation>
    </message>
    <message>
        <source>torchvision does not fit torch or the package that uses it. Pin versions that fit together.</source>
        <translation>torchvision passt nicht zu torch oder zu dem Paket, das es verwendet. Legen Sie Versionen fest, die zueinander passen.</translation>
    </message>
    <message>
        <source>The installed version of %2 has no %1. Require a version that has it.</source>
        <extracomment>The cause of a failed run. %1 is a name in a Python module, %2 the module</extracomment>
        <translation>Die installierte Version von %2 hat kein %1. Verlangen Sie eine Version, die es hat.</translation>
    </message>
    <message>
        <source>There is no model %1 on the Hub, or it is private. Check its name, or set a token as a secret.</source>
        <extracomment>The cause of a failed run. %1 is the name of a model</extracomment>
        <translation>Es gibt kein Modell %1 auf dem Hub, oder es ist privat. Prüfen Sie seinen Namen oder setzen Sie ein Token als Geheimnis.</translation>
    </message>
    <message>
        <source>The app asks for a file that its repository does not have. Check the name and the revision.</source>
        <translation>Die App fragt nach einer Datei, die ihr Repository nicht hat. Prüfen Sie den Namen und die Revision.</translation>
    </message>
    <message>
        <source>The app needs a token of the Hub. Set HF_TOKEN as a secret.</source>
        <translation>Die App braucht ein Token des Hubs. Setzen Sie HF_TOKEN als Geheimnis.</translation>
    </message>
    <message>
        <source>The Hub does not accept the token. Set a valid one as the secret HF_TOKEN.</source>
        <translation>Der Hub nimmt das Token nicht an. Setzen Sie ein gültiges als Geheimnis HF_TOKEN.</translation>
    </message>
    <message>
        <source>The app needs the key of a service. Set it as a secret.</source>
        <translation>Die App braucht den Schlüssel eines Dienstes. Setzen Sie ihn als Geheimnis.</translation>
    </message>
    <message>
        <source>A service does not accept the key of the app. Set a valid one as a secret.</source>
        <translation>Ein Dienst nimmt den Schlüssel der App nicht an. Setzen Sie einen gültigen als Geheimnis.</translation>
    </message>
    <message>
        <source>The token is not allowed to do what the app asks. Give it the permission, or take another.</source>
        <translation>Das Token erlaubt nicht, was die App verlangt. Geben Sie ihm das Recht dazu oder nehmen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The Hub could not be reached, and the files are not in the cache.</source>
        <translation>Der Hub war nicht erreichbar, und die Dateien sind nicht im Zwischenspeicher.</translation>
    </message>
    <message>
        <source>A model file is only a pointer of git LFS. Get its content, and upload it with git LFS.</source>
        <extracomment>The cause of a failed run</extracomment>
        <translation>Eine Modelldatei ist nur ein Zeiger von Git LFS. Holen Sie ihren Inhalt und laden Sie sie mit Git LFS hoch.</translation>
    </message>
    <message>
        <source>The installed transformers does not know models of type %1. Require a newer transformers.</source>
        <extracomment>The cause of a failed run. %1 is the type of a model</extracomment>
        <translation>Das installierte transformers kennt keine Modelle der Art %1. Verlangen Sie ein neueres transformers.</translation>
    </message>
    <message>
        <source>The model brings code of its own. Read it, then load it with trust_remote_code=True.</source>
        <translation>Das Modell bringt eigenen Code mit. Lesen Sie ihn und laden Sie es dann mit trust_remote_code=True.</translation>
    </message>
    <message>
        <source>Loading this way needs accelerate. Add it to requirements.txt.</source>
        <translation>So zu laden braucht accelerate. Fügen Sie es zu requirements.txt hinzu.</translation>
    </message>
    <message>
        <source>The model needs the package %1. Add it to requirements.txt.</source>
        <extracomment>The cause of a failed run. %1 is the name of a Python package</extracomment>
        <translation>Das Modell braucht das Paket %1. Fügen Sie es zu requirements.txt hinzu.</translation>
    </message>
    <message>
        <source>The tokenizer needs sentencepiece. Add it to requirements.txt.</source>
        <translation>Der Tokenizer braucht sentencepiece. Fügen Sie es zu requirements.txt hinzu.</translation>
    </message>
    <message>
        <source>The weights do not fit the model that the code builds. Take the configuration they were saved with.</source>
        <translation>Die Gewichte passen nicht zu dem Modell, das der Code aufbaut. Nehmen Sie die Konfiguration, mit der sie gespeichert wurden.</translation>
    </message>
    <message>
        <source>torch refuses to load the file, since it may hold code. Take safetensors, or load it with weights_only=False if you trust it.</source>
        <translation>torch lädt die Datei nicht, da sie Code enthalten kann. Nehmen Sie safetensors oder laden Sie sie mit weights_only=False, wenn Sie ihr vertrauen.</translation>
    </message>
    <message>
        <source>There is no version %1 in the registry of npm. Check package.json.</source>
        <extracomment>The cause of a failed build. %1 is a package of npm with its version</extracomment>
        <translation>Es gibt keine Version %1 im Verzeichnis von npm. Prüfen Sie package.json.</translation>
    </message>
    <message>
        <source>package-lock.json does not fit package.json. Run npm install and commit both.</source>
        <translation>package-lock.json passt nicht zu package.json. Führen Sie npm install aus und committen Sie beide.</translation>
    </message>
    <message>
        <source>npm ci needs a package-lock.json. Commit it, or use npm install.</source>
        <translation>npm ci braucht eine package-lock.json. Committen Sie sie oder verwenden Sie npm install.</translation>
    </message>
    <message>
        <source>A package needs another version of Node.js. Take a base image that has it.</source>
        <translation>Ein Paket braucht eine andere Version von Node.js. Nehmen Sie ein Basis-Image, das sie hat.</translation>
    </message>
    <message>
        <source>npm cannot write there. Give the folder to user 1000 in the Dockerfile (COPY --chown).</source>
        <translation>npm darf dort nicht schreiben. Geben Sie den Ordner im Dockerfile dem Benutzer 1000 (COPY --chown).</translation>
    </message>
    <message>
        <source>The page&apos;s builder is too old for this Node.js. Raise it, or set NODE_OPTIONS=--openssl-legacy-provider.</source>
        <translation>Das Build-Werkzeug der Seite ist zu alt für dieses Node.js. Nehmen Sie ein neueres oder setzen Sie NODE_OPTIONS=--openssl-legacy-provider.</translation>
    </message>
    <message>
        <source>TypeScript refuses the code: %1</source>
        <extracomment>The cause of a failed build. %1 is an English message of the TypeScript compiler</extracomment>
        <translation>TypeScript lehnt den Code ab: %1</translation>
    </message>
    <message>
        <source>A download broke off. Try again.</source>
        <translation>Ein Download ist abgerissen. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 is not made for this Python. Change python_version in README.md or the version in the requirements.</source>
        <extracomment>The cause of a failed build. %1 is the name of a Python package</extracomment>
        <translation>%1 ist nicht für dieses Python gemacht. Ändern Sie python_version in README.md oder die Version in den Anforderungen.</translation>
    </message>
    <message>
        <source>The requirements ask for another gradio than sdk_version in README.md (%1). Name it in one place only.</source>
        <extracomment>The cause of a failed build. %1 is a requirement, e.g. gradio==5.0.0</extracomment>
        <translation>Die Anforderungen verlangen ein anderes gradio als sdk_version in README.md (%1). Nennen Sie es nur an einer Stelle.</translation>
    </message>
    <message>
        <source>pip gave up looking for versions that fit together. Pin the versions in the requirements more narrowly.</source>
        <translation>pip hat die Suche nach Versionen aufgegeben, die zueinander passen. Legen Sie die Versionen in den Anforderungen enger fest.</translation>
    </message>
    <message>
        <source>The wheel %1 is made for another Python or platform.</source>
        <extracomment>The cause of a failed build. %1 is the name of a file</extracomment>
        <translation>Das Wheel %1 ist für ein anderes Python oder eine andere Plattform gemacht.</translation>
    </message>
    <message>
        <source>Some requirements have a hash and some have none. Give all of them one, or none.</source>
        <translation>Einige Anforderungen haben eine Prüfsumme und einige nicht. Geben Sie allen eine oder keiner.</translation>
    </message>
    <message>
        <source>There is no file %1 where pip looks for it. Add it, or copy it before pip runs.</source>
        <extracomment>The cause of a failed build. %1 is the path of a file</extracomment>
        <translation>Es gibt keine Datei %1, wo pip sie sucht. Fügen Sie sie hinzu oder kopieren Sie sie, bevor pip läuft.</translation>
    </message>
    <message>
        <source>A requirement comes from a git repository, but git is not installed. Install it before.</source>
        <translation>Eine Anforderung kommt aus einem Git-Repository, aber Git ist nicht installiert. Installieren Sie es vorher.</translation>
    </message>
    <message>
        <source>A git repository of the requirements at %1 does not exist or is private.</source>
        <extracomment>The cause of a failed build. %1 is the address of a host</extracomment>
        <translation>Ein Git-Repository der Anforderungen bei %1 gibt es nicht, oder es ist privat.</translation>
    </message>
    <message>
        <source>The git repository of a requirement has no revision %1.</source>
        <extracomment>The cause of a failed build. %1 is the name of a branch, tag or commit</extracomment>
        <translation>Das Git-Repository einer Anforderung hat keine Revision %1.</translation>
    </message>
    <message>
        <source>%1 holds no Python package.</source>
        <extracomment>The cause of a failed build. %1 is an address or folder</extracomment>
        <translation>%1 enthält kein Python-Paket.</translation>
    </message>
    <message>
        <source>pip cannot install into the system&apos;s Python. Make a virtual environment in the Dockerfile, or take the official Python image.</source>
        <translation>pip darf nicht in das Python des Systems installieren. Legen Sie im Dockerfile eine virtuelle Umgebung an oder nehmen Sie das offizielle Python-Image.</translation>
    </message>
    <message>
        <source>pip cannot write to %1. Install before USER in the Dockerfile, or with --user.</source>
        <extracomment>The cause of a failed build. %1 is a folder</extracomment>
        <translation>pip darf nicht in %1 schreiben. Installieren Sie im Dockerfile vor USER oder mit --user.</translation>
    </message>
    <message>
        <source>The app cannot write to %1: it runs as user 1000. Write below its home folder or /tmp, or give the folder to that user in the Dockerfile.</source>
        <extracomment>The cause of a failed run. %1 is a path
----------
The cause of a failed run. %1 is the path of a file or folder</extracomment>
        <translation>Die App darf nicht in %1 schreiben: Sie läuft als Benutzer 1000. Schreiben Sie unterhalb ihres Benutzerordners oder von /tmp, oder geben Sie den Ordner im Dockerfile diesem Benutzer.</translation>
    </message>
    <message>
        <source>The app cannot write to %1. Write below its home folder or /tmp.</source>
        <extracomment>The cause of a failed run. %1 is a path</extracomment>
        <translation>Die App darf nicht in %1 schreiben. Schreiben Sie unterhalb ihres Benutzerordners oder von /tmp.</translation>
    </message>
    <message>
        <source>The app started more processes or threads than it may. Start fewer.</source>
        <translation>Die App hat mehr Prozesse oder Threads gestartet, als sie darf. Starten Sie weniger.</translation>
    </message>
    <message>
        <source>%2 takes no argument %1 in the installed version. Leave it out, or take the version that the code was written for.</source>
        <extracomment>The cause of a failed run. %1 is the name of an argument, %2 of a Python function</extracomment>
        <translation>%2 kennt in der installierten Version kein Argument %1. Lassen Sie es weg oder nehmen Sie die Version, für die der Code geschrieben wurde.</translation>
    </message>
    <message>
        <source>The app cannot listen on port %1: user 1000 may use ports from 1024. Take 7860.</source>
        <extracomment>The cause of a failed run. %1 is the number of a port</extracomment>
        <translation>Die App darf nicht auf Port %1 lauschen: Benutzer 1000 darf Ports ab 1024 verwenden. Nehmen Sie 7860.</translation>
    </message>
    <message>
        <source>The shared memory of the container is too small. Use fewer workers of the data loader.</source>
        <translation>Der gemeinsame Speicher des Containers ist zu klein. Verwenden Sie weniger Worker im DataLoader.</translation>
    </message>
    <message>
        <source>The app keeps too many files open. Close them after use.</source>
        <translation>Die App hält zu viele Dateien offen. Schließen Sie sie nach Gebrauch.</translation>
    </message>
    <message>
        <source>A connection broke off. Try again later.</source>
        <translation>Eine Verbindung ist abgerissen. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>There is no wheel of %1 for this Python or platform. Change python_version in README.md or the version.</source>
        <extracomment>The cause of a failed build. %1 is the name of a Python package</extracomment>
        <translation>Es gibt kein Wheel von %1 für dieses Python oder diese Plattform. Ändern Sie python_version in README.md oder die Version.</translation>
    </message>
    <message>
        <source>The build needs torch. Put torch into pre-requirements.txt, or take a ready wheel of the package.</source>
        <translation>Der Build braucht torch. Schreiben Sie torch in pre-requirements.txt oder nehmen Sie ein fertiges Wheel des Pakets.</translation>
    </message>
    <message>
        <source>The build needs CUDA&apos;s compiler, which is not there. Take a ready wheel of the package.</source>
        <translation>Der Build braucht den Compiler von CUDA, den es hier nicht gibt. Nehmen Sie ein fertiges Wheel des Pakets.</translation>
    </message>
    <message>
        <source>The build lacks %1. Add the system package that has it to packages.txt, or take a version with a wheel.</source>
        <extracomment>The cause of a failed build. %1 is the name of a C header, e.g. portaudio.h</extracomment>
        <translation>Dem Build fehlt %1. Fügen Sie das Systempaket, das es enthält, zu packages.txt hinzu oder nehmen Sie eine Version mit Wheel.</translation>
    </message>
    <message>
        <source>The build needs a compiler (%1). Add build-essential to packages.txt, or take a version with a wheel.</source>
        <extracomment>The cause of a failed build. %1 is the name of a compiler, e.g. gcc</extracomment>
        <translation>Der Build braucht einen Compiler (%1). Fügen Sie build-essential zu packages.txt hinzu oder nehmen Sie eine Version mit Wheel.</translation>
    </message>
    <message>
        <source>The build needs Rust. Take a version that has a wheel for this Python, or change python_version in README.md.</source>
        <translation>Der Build braucht Rust. Nehmen Sie eine Version, die ein Wheel für dieses Python hat, oder ändern Sie python_version in README.md.</translation>
    </message>
    <message>
        <source>The build needs CMake. Add cmake to packages.txt.</source>
        <translation>Der Build braucht CMake. Fügen Sie cmake zu packages.txt hinzu.</translation>
    </message>
    <message>
        <source>The build lacks PostgreSQL&apos;s headers. Require psycopg2-binary, or add libpq-dev to packages.txt.</source>
        <translation>Dem Build fehlen die Header von PostgreSQL. Verlangen Sie psycopg2-binary oder fügen Sie libpq-dev zu packages.txt hinzu.</translation>
    </message>
    <message>
        <source>The build lacks MySQL&apos;s headers. Add default-libmysqlclient-dev and pkg-config to packages.txt.</source>
        <translation>Dem Build fehlen die Header von MySQL. Fügen Sie default-libmysqlclient-dev und pkg-config zu packages.txt hinzu.</translation>
    </message>
    <message>
        <source>The build lacks the library %1. Add its -dev package to packages.txt.</source>
        <extracomment>The cause of a failed build. %1 is the name of a C library</extracomment>
        <translation>Dem Build fehlt die Bibliothek %1. Fügen Sie ihr Paket mit der Endung -dev zu packages.txt hinzu.</translation>
    </message>
    <message>
        <source>The package sklearn is only a name. Require scikit-learn instead.</source>
        <translation>Das Paket sklearn ist nur ein Name. Verlangen Sie stattdessen scikit-learn.</translation>
    </message>
    <message>
        <source>The CUDA library %1 is missing. Take builds of the packages that are made for one CUDA, or for the CPU.</source>
        <extracomment>The cause of a failed run. %1 is the name of a library of CUDA</extracomment>
        <translation>Die CUDA-Bibliothek %1 fehlt. Nehmen Sie Pakete, die alle für dasselbe CUDA oder für die CPU gebaut sind.</translation>
    </message>
    <message>
        <source>Playwright has no browser. Install it while the image is built (playwright install), or take a system browser.</source>
        <translation>Playwright hat keinen Browser. Installieren Sie ihn beim Bauen des Images (playwright install) oder nehmen Sie einen Browser des Systems.</translation>
    </message>
    <message>
        <source>The spaCy model %1 is not installed. Require its wheel in requirements.txt.</source>
        <extracomment>The cause of a failed run. %1 is the name of a model of spaCy</extracomment>
        <translation>Das spaCy-Modell %1 ist nicht installiert. Verlangen Sie sein Wheel in requirements.txt.</translation>
    </message>
    <message>
        <source>The NLTK data %1 is missing. Download it when the app starts.</source>
        <extracomment>The cause of a failed run. %1 is the name of a data set of NLTK</extracomment>
        <translation>Die NLTK-Daten %1 fehlen. Laden Sie sie beim Start der App herunter.</translation>
    </message>
    <message>
        <source>The token that the app sends is empty. Set it as a secret.</source>
        <translation>Das Token, das die App sendet, ist leer. Setzen Sie es als Geheimnis.</translation>
    </message>
    <message>
        <source>%1 is only for Windows; a Space runs on Linux. Remove it from the requirements.</source>
        <extracomment>The cause of a failed build. %1 is the name of a Python package</extracomment>
        <translation>%1 gibt es nur für Windows; ein Space läuft unter Linux. Entfernen Sie es aus den Anforderungen.</translation>
    </message>
    <message>
        <source>A large file of a git repository could not be fetched with git LFS. Check that it was uploaded.</source>
        <translation>Eine große Datei eines Git-Repositorys ließ sich nicht mit Git LFS holen. Prüfen Sie, ob sie hochgeladen wurde.</translation>
    </message>
    <message>
        <source>The channels of conda have no package %1.</source>
        <extracomment>The cause of a failed build. %1 is the name of a package of conda</extracomment>
        <translation>Die Kanäle von conda haben kein Paket %1.</translation>
    </message>
    <message>
        <source>The package %1 is missing. Add it to requirements.txt.</source>
        <extracomment>The cause of a failed run. %1 is the name of a Python package</extracomment>
        <translation>Das Paket %1 fehlt. Fügen Sie es zu requirements.txt hinzu.</translation>
    </message>
    <message>
        <source>The app cannot write its database there: it runs as user 1000. Keep it below its home folder, /tmp or /data.</source>
        <translation>Die App darf ihre Datenbank dort nicht schreiben: Sie läuft als Benutzer 1000. Legen Sie sie unterhalb ihres Benutzerordners, von /tmp oder von /data ab.</translation>
    </message>
    <message>
        <source>A server on port %1 could not be reached. On the Hub apps reach only the ports 80, 443 and 8080 of others.</source>
        <extracomment>The cause of a failed run. %1 is the number of a port</extracomment>
        <translation>Ein Server auf Port %1 war nicht erreichbar. Auf dem Hub erreichen Apps bei anderen nur die Ports 80, 443 und 8080.</translation>
    </message>
    <message>
        <source>gunicorn ended a worker that took too long to start or to answer, or had too little memory. Raise --timeout, or load less at the start.</source>
        <translation>gunicorn hat einen Worker beendet, der zu lange zum Starten oder Antworten brauchte oder zu wenig Speicher hatte. Erhöhen Sie --timeout, oder laden Sie beim Start weniger.</translation>
    </message>
    <message>
        <source>The image has a user %1 already. Use that one, and leave useradd out.</source>
        <extracomment>The cause of a failed build. %1 is the number of a user</extracomment>
        <translation>Das Image hat schon einen Benutzer %1. Nehmen Sie diesen, und lassen Sie useradd weg.</translation>
    </message>
    <message>
        <source>poetry.lock does not fit pyproject.toml. Run poetry lock and commit both.</source>
        <translation>poetry.lock passt nicht zu pyproject.toml. Führen Sie poetry lock aus, und committen Sie beide.</translation>
    </message>
    <message>
        <source>uv.lock does not fit pyproject.toml. Run uv lock and commit both.</source>
        <translation>uv.lock passt nicht zu pyproject.toml. Führen Sie uv lock aus, und committen Sie beide.</translation>
    </message>
    <message>
        <source>Pipfile.lock does not fit Pipfile. Run pipenv lock and commit both.</source>
        <translation>Pipfile.lock passt nicht zu Pipfile. Führen Sie pipenv lock aus, und committen Sie beide.</translation>
    </message>
    <message>
        <source>The code needs Go %1, and the image has Go %2. Take a newer image.</source>
        <extracomment>The cause of a failed build. %1 and %2 are versions</extracomment>
        <translation>Der Code braucht Go %1, und das Image hat Go %2. Nehmen Sie ein neueres Image.</translation>
    </message>
    <message>
        <source>There is no go.mod where Go is asked to build. Copy it before.</source>
        <translation>Wo Go bauen soll, ist keine go.mod. Kopieren Sie sie vorher.</translation>
    </message>
    <message>
        <source>go.mod does not require %1. Add it (go mod tidy).</source>
        <extracomment>The cause of a failed build. %1 is the name of a Go package</extracomment>
        <translation>go.mod verlangt %1 nicht. Fügen Sie es hinzu (go mod tidy).</translation>
    </message>
    <message>
        <source>The compiler refuses the code: %1</source>
        <extracomment>The cause of a failed build. %1 is an English message of a compiler</extracomment>
        <translation>Der Compiler lehnt den Code ab: %1</translation>
    </message>
    <message>
        <source>The code needs Rust %1, and the image has Rust %2. Take a newer image.</source>
        <extracomment>The cause of a failed build. %1 and %2 are versions</extracomment>
        <translation>Der Code braucht Rust %1, und das Image hat Rust %2. Nehmen Sie ein neueres Image.</translation>
    </message>
    <message>
        <source>The R package %1 is not installed. Install it in the Dockerfile.</source>
        <extracomment>The cause of a failed run. %1 is the name of a package of the language R</extracomment>
        <translation>Das R-Paket %1 ist nicht installiert. Installieren Sie es im Dockerfile.</translation>
    </message>
    <message>
        <source>The installed protobuf is too new for a package that uses it. Require protobuf&lt;4, or a newer version of that package.</source>
        <translation>Das installierte protobuf ist zu neu für ein Paket, das es benutzt. Verlangen Sie protobuf&lt;4 oder eine neuere Version dieses Pakets.</translation>
    </message>
    <message>
        <source>yarn.lock does not fit package.json. Run yarn install and commit both.</source>
        <translation>yarn.lock passt nicht zu package.json. Führen Sie yarn install aus, und committen Sie beide.</translation>
    </message>
    <message>
        <source>The code imports %1, which is not there. Is it committed, and written in the same letters?</source>
        <extracomment>The cause of a failed build. %1 is the path of a file, as JavaScript code names it</extracomment>
        <translation>Der Code importiert %1, was es nicht gibt. Ist es committet und genauso geschrieben?</translation>
    </message>
    <message>
        <source>There is no Gradio %1. Check sdk_version in README.md.</source>
        <extracomment>The cause of a failed build. %1 is a version</extracomment>
        <translation>Es gibt kein Gradio %1. Prüfen Sie sdk_version in README.md.</translation>
    </message>
    <message>
        <source>The installed packages have no module %1. Require the version that the code was written for, or the package that has it.</source>
        <extracomment>The cause of a failed run. %1 is the name of a Python module inside another one</extracomment>
        <translation>Die installierten Pakete haben kein Modul %1. Verlangen Sie die Version, für die der Code geschrieben wurde, oder das Paket, das es hat.</translation>
    </message>
    <message>
        <source>The NVIDIA driver in the kernel is not the one that programs use. The machine with the GPU has to be started again.</source>
        <extracomment>The cause of a failed run</extracomment>
        <translation>Der NVIDIA-Treiber im Kernel ist nicht der, den Programme benutzen. Der Rechner mit der GPU muss neu gestartet werden.</translation>
    </message>
</context>
<context>
    <name>ChangeMark</name>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>of another kind</source>
        <translation>von anderer Art</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>in Konflikt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>In Conflict</source>
        <translation>In Konflikt</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>Not Staged</source>
        <translation>Nicht vorgemerkt</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>A list of changed files: %1 is &quot;Staged&quot; or the like, %2 the number of files</extracomment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>%1, renamed to %2</source>
        <extracomment>A renamed file: %1 is its old path, %2 the new one</extracomment>
        <translation>%1, umbenannt in %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A changed file: %1 is its path, %2 a word such as &quot;modified&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>CheckVerb</name>
    <message>
        <source>%1: nothing to complain about.</source>
        <extracomment>%1 is the title of a Space</extracomment>
        <translation>%1: nichts zu beanstanden.</translation>
    </message>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>Print JSON lines.</source>
        <translation>JSON-Zeilen ausgeben.</translation>
    </message>
    <message>
        <source>Give one folder: spacewright-cli check DIR</source>
        <translation>Geben Sie einen Ordner an: spacewright-cli check ORDNER</translation>
    </message>
    <message>
        <source>Print a SARIF log, for code hosts and other tools.</source>
        <translation>Ein SARIF-Protokoll für Code-Plattformen und andere Werkzeuge ausgeben.</translation>
    </message>
</context>
<context>
    <name>Checkout</name>
    <message>
        <source>Writing files</source>
        <translation>Dateien werden geschrieben</translation>
    </message>
    <message>
        <source>These files have changes that would be lost: %1. Commit them or put them aside first.</source>
        <extracomment>%1 is a list of files</extracomment>
        <translation>Diese Dateien haben Änderungen, die verloren gingen: %1. Committen Sie sie oder legen Sie sie zuerst beiseite.</translation>
    </message>
    <message>
        <source>The files cannot be written.</source>
        <translation>Die Dateien lassen sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The commit %1 cannot be read.</source>
        <translation>Der Commit %1 lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>CleanRule</name>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n Umgebung</numerusform>
            <numerusform>%n Umgebungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n Image</numerusform>
            <numerusform>%n Images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n Container</numerusform>
            <numerusform>%n Container</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s)</source>
        <translation>
            <numerusform>%n Build</numerusform>
            <numerusform>%n Builds</numerusform>
        </translation>
    </message>
    <message>
        <source>downloaded packages</source>
        <translation>heruntergeladene Pakete</translation>
    </message>
    <message>
        <source>models</source>
        <translation>Modelle</translation>
    </message>
    <message numerus="yes">
        <source>%n cache(s)</source>
        <translation>
            <numerusform>%n Zwischenspeicher</numerusform>
            <numerusform>%n Zwischenspeicher</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing goes.</source>
        <translation>Nichts wird entfernt.</translation>
    </message>
    <message>
        <source>What goes: %1. About %2 get free.</source>
        <extracomment>%1 is a list such as &quot;3 environments, 9 builds&quot;, %2 a size such as &quot;3.4 GB&quot;</extracomment>
        <translation>Entfernt wird: %1. Etwa %2 werden frei.</translation>
    </message>
</context>
<context>
    <name>CleanVerb</name>
    <message>
        <source>The container engine to clean.</source>
        <translation>Die Container-Engine, bei der aufgeräumt wird.</translation>
    </message>
    <message>
        <source>Print JSON lines.</source>
        <translation>JSON-Zeilen ausgeben.</translation>
    </message>
    <message>
        <source>clean takes no arguments.</source>
        <translation>clean nimmt keine Argumente.</translation>
    </message>
    <message>
        <source>Removed the container of “%1”, which still ran.</source>
        <extracomment>%1 is the title of a Space</extracomment>
        <translation>Der Container von „%1“, der noch lief, wurde entfernt.</translation>
    </message>
    <message>
        <source>Removes apps that still run in containers although the Spacewright that ran them is gone, and at a container engine the images of Spaces that no container uses and the packages that builds downloaded. With one of the options from --list to --dry-run it looks at all that takes room, and removes what they choose.</source>
        <translation>Entfernt Apps, die noch in Containern laufen, obwohl das Spacewright, das sie startete, nicht mehr da ist, und bei einer Container-Engine die Images von Spaces, die kein Container benutzt, und die Pakete, die Builds heruntergeladen haben. Mit einer der Optionen von --list bis --dry-run sieht es alles an, was Platz braucht, und entfernt, was sie auswählen.</translation>
    </message>
    <message>
        <source>(pinned)</source>
        <translation>(angeheftet)</translation>
    </message>
    <message>
        <source>(in use)</source>
        <translation>(in Gebrauch)</translation>
    </message>
    <message>
        <source>--kind takes environment, image, container, build, downloads, models or cache.</source>
        <translation>--kind nimmt environment, image, container, build, downloads, models oder cache.</translation>
    </message>
    <message>
        <source>--older-than takes a number of days, --keep a number of builds.</source>
        <translation>--older-than nimmt eine Zahl von Tagen, --keep eine Zahl von Builds.</translation>
    </message>
    <message>
        <source>List all that takes room, with sizes; nothing goes.</source>
        <translation>Alles, was Platz braucht, mit Größen auflisten; nichts wird entfernt.</translation>
    </message>
    <message>
        <source>Remove these: environment, image, container, build, downloads, models or cache. May be repeated; without it all but builds and models.</source>
        <translation>Diese entfernen: environment, image, container, build, downloads, models oder cache. Darf wiederholt werden; ohne sie alles außer Builds und Modellen.</translation>
    </message>
    <message>
        <source>Only what was not used for so many days.</source>
        <translation>Nur, was so viele Tage nicht benutzt wurde.</translation>
    </message>
    <message>
        <source>Of each Space so many of the newest builds stay.</source>
        <translation>Von jedem Space bleiben so viele der neuesten Builds.</translation>
    </message>
    <message>
        <source>Only what belongs to this Space alone.</source>
        <translation>Nur, was allein zu diesem Space gehört.</translation>
    </message>
    <message>
        <source>Say what would go; nothing goes.</source>
        <translation>Sagen, was entfernt würde; nichts wird entfernt.</translation>
    </message>
    <message>
        <source>%1 in all.</source>
        <extracomment>%1 is a size such as &quot;3.4 GB&quot;</extracomment>
        <translation>%1 insgesamt.</translation>
    </message>
</context>
<context>
    <name>Clone</name>
    <message>
        <source>%1 could not be got.</source>
        <extracomment>%1 is the address of a repository</extracomment>
        <translation>%1 ließ sich nicht holen.</translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 gibt es schon.</translation>
    </message>
</context>
<context>
    <name>CloneVerb</name>
    <message>
        <source>owner/name on the Hub, or an address.</source>
        <translation>besitzer/name auf dem Hub oder eine Adresse.</translation>
    </message>
    <message>
        <source>The folder to make.</source>
        <translation>Der Ordner, der angelegt wird.</translation>
    </message>
    <message>
        <source>Say what to get: spacewright-cli clone ID or URL [DIR]</source>
        <translation>Sagen Sie, was geholt wird: spacewright-cli clone ID oder URL [DIR]</translation>
    </message>
    <message>
        <source>Got %1.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 geholt.</translation>
    </message>
</context>
<context>
    <name>CodeRules</name>
    <message>
        <source>Python cannot read this: %1.</source>
        <extracomment>%1 is what Python says, in English</extracomment>
        <translation>Python kann das nicht lesen: %1.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>say what is wrong with a Space</source>
        <translation>sagen, was an einem Space falsch ist</translation>
    </message>
    <message>
        <source>print how a Space is built</source>
        <translation>ausgeben, wie ein Space gebaut wird</translation>
    </message>
    <message>
        <source>build a Space</source>
        <translation>einen Space bauen</translation>
    </message>
    <message>
        <source>build and run a Space until Ctrl-C</source>
        <translation>einen Space bauen und laufen lassen, bis Strg+C gedrückt wird</translation>
    </message>
    <message>
        <source>list, show and explain kept builds</source>
        <translation>aufbewahrte Builds auflisten, zeigen und erklären</translation>
    </message>
    <message>
        <source>read and search a log of any size</source>
        <translation>ein Protokoll beliebiger Größe lesen und durchsuchen</translation>
    </message>
    <message>
        <source>make a new Space from a template</source>
        <translation>einen neuen Space aus einer Vorlage anlegen</translation>
    </message>
    <message>
        <source>say what works on this machine</source>
        <translation>sagen, was auf diesem Rechner funktioniert</translation>
    </message>
    <message>
        <source>Usage: spacewright-cli VERB [options]</source>
        <translation>Aufruf: spacewright-cli VERB [Optionen]</translation>
    </message>
    <message>
        <source>`spacewright-cli VERB --help` says more.</source>
        <translation>„spacewright-cli VERB --help“ sagt mehr.</translation>
    </message>
    <message>
        <source>list the changed files of a repository</source>
        <translation>die geänderten Dateien eines Repositorys auflisten</translation>
    </message>
    <message>
        <source>show what has changed</source>
        <translation>zeigen, was sich geändert hat</translation>
    </message>
    <message>
        <source>list commits</source>
        <translation>Commits auflisten</translation>
    </message>
    <message>
        <source>commit what is staged</source>
        <translation>committen, was vorgemerkt ist</translation>
    </message>
    <message>
        <source>send commits to the remote</source>
        <translation>Commits zur Gegenstelle schicken</translation>
    </message>
    <message>
        <source>bring the remote&apos;s commits in</source>
        <translation>die Commits der Gegenstelle übernehmen</translation>
    </message>
    <message>
        <source>get a Space from the Hub, or any repository</source>
        <translation>einen Space vom Hub oder ein anderes Repository holen</translation>
    </message>
    <message>
        <source>list, make, switch and delete branches</source>
        <translation>Branches auflisten, anlegen, wechseln und löschen</translation>
    </message>
    <message>
        <source>list, get, track and check large files</source>
        <translation>große Dateien auflisten, holen, verfolgen und prüfen</translation>
    </message>
    <message>
        <source>sign in at the Hub, find, follow and operate Spaces there</source>
        <translation>beim Hub anmelden, dort Spaces finden, verfolgen und steuern</translation>
    </message>
    <message>
        <source>bring a branch into the checked out one</source>
        <translation>einen Branch mit dem ausgecheckten zusammenführen</translation>
    </message>
    <message>
        <source>put commits on top of another branch</source>
        <translation>Commits auf einen anderen Branch aufsetzen</translation>
    </message>
    <message>
        <source>learn what the remote has</source>
        <translation>erfahren, was die Gegenstelle hat</translation>
    </message>
    <message>
        <source>put changes aside and bring them back</source>
        <translation>Änderungen beiseitelegen und zurückholen</translation>
    </message>
    <message>
        <source>say which commit each line came with</source>
        <translation>sagen, mit welchem Commit jede Zeile kam</translation>
    </message>
    <message>
        <source>undo what was done last in a repository</source>
        <translation>rückgängig machen, was zuletzt in einem Repository getan wurde</translation>
    </message>
    <message>
        <source>find and replace in the files of a Space</source>
        <translation>in den Dateien eines Space suchen und ersetzen</translation>
    </message>
    <message>
        <source>send the Space to the Hub and follow its build</source>
        <translation>den Space auf den Hub bringen und seinem Build folgen</translation>
    </message>
    <message>
        <source>print and change the card of a Space</source>
        <translation>die Karte eines Space ausgeben und ändern</translation>
    </message>
    <message>
        <source>add, remove, upgrade and explain packages</source>
        <translation>Pakete hinzufügen, entfernen, anheben und erklären</translation>
    </message>
    <message>
        <source>resolve the packages for the Hub and write pylock.toml</source>
        <translation>die Pakete für den Hub auflösen und pylock.toml schreiben</translation>
    </message>
    <message>
        <source>show which package brings which</source>
        <translation>zeigen, welches Paket welches mitbringt</translation>
    </message>
    <message>
        <source>remove left-over locks and a damaged index</source>
        <translation>übrig gebliebene Sperren und einen beschädigten Index entfernen</translation>
    </message>
    <message>
        <source>check branches out side by side</source>
        <translation>Branches nebeneinander auschecken</translation>
    </message>
    <message>
        <source>remove the images of Spaces from a container engine</source>
        <translation>die Images von Spaces aus einer Container-Engine entfernen</translation>
    </message>
    <message>
        <source>say what differs between the last run here and the Hub</source>
        <translation>sagt, worin sich der letzte Lauf hier vom Hub unterscheidet</translation>
    </message>
    <message>
        <source>print what a Kubernetes cluster runs a Space with</source>
        <translation>ausgeben, womit ein Kubernetes-Cluster einen Space ausführt</translation>
    </message>
    <message>
        <source>list, stop, put to sleep and wake the Spaces that run here</source>
        <translation>die Spaces, die hier laufen, auflisten, anhalten, schlafen legen und wecken</translation>
    </message>
    <message>
        <source>%1 cannot be started. Install Spacewright again.</source>
        <extracomment>%1 is the path of a program</extracomment>
        <translation>%1 lässt sich nicht starten. Installieren Sie Spacewright neu.</translation>
    </message>
</context>
<context>
    <name>Commit</name>
    <message>
        <source>Nothing was committed.</source>
        <translation>Es wurde nichts committet.</translation>
    </message>
    <message>
        <source>There are unsolved conflicts. Solve and stage them first.</source>
        <translation>Es gibt ungelöste Konflikte. Lösen Sie sie und merken Sie die Dateien zuerst vor.</translation>
    </message>
    <message>
        <source>The commit %1 cannot be read.</source>
        <extracomment>%1 is the id of a commit</extracomment>
        <translation>Der Commit %1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Git does not know your name. Set it with `git config --global user.name` and `git config --global user.email`.</source>
        <translation>Git kennt Ihren Namen nicht. Setzen Sie ihn mit `git config --global user.name` und `git config --global user.email`.</translation>
    </message>
    <message>
        <source>A commit needs a message.</source>
        <translation>Ein Commit braucht eine Nachricht.</translation>
    </message>
    <message>
        <source>Nothing is staged, so there is nothing to commit.</source>
        <translation>Es ist nichts vorgemerkt, also gibt es nichts zu committen.</translation>
    </message>
    <message>
        <source>Git is in the middle of a rebase or the like. Continue it or give it up first.</source>
        <translation>Git ist mitten in einem Rebase oder Ähnlichem. Setzen Sie es fort oder brechen Sie es zuerst ab.</translation>
    </message>
    <message>
        <source>There is no commit that could be changed.</source>
        <translation>Es gibt keinen Commit, der geändert werden könnte.</translation>
    </message>
    <message>
        <source>A merge is being made. Finish it before you change a commit.</source>
        <translation>Ein Zusammenführen ist im Gange. Beenden Sie es, bevor Sie einen Commit ändern.</translation>
    </message>
    <message>
        <source>Another program has moved the branch meanwhile. Look at it, then try again.</source>
        <translation>Ein anderes Programm hat den Branch inzwischen verschoben. Sehen Sie ihn an und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The branch cannot be moved.</source>
        <translation>Der Branch lässt sich nicht verschieben.</translation>
    </message>
</context>
<context>
    <name>CommitOperation</name>
    <message>
        <source>The Hub does not take a file with the path &quot;%1&quot;. Rename it, or leave it out.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Der Hub nimmt keine Datei mit dem Pfad „%1“ an. Benennen Sie sie um oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>%1 was changed while it was read. Publish again.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 hat sich beim Lesen geändert. Veröffentlichen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>CommitVerb</name>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>What the commit does.</source>
        <translation>Was der Commit bewirkt.</translation>
    </message>
    <message>
        <source>Stage every change of tracked files first.</source>
        <translation>Zuerst jede Änderung verfolgter Dateien vormerken.</translation>
    </message>
    <message>
        <source>Stage this file first, new or not; can be given again.</source>
        <translation>Zuerst diese Datei vormerken, neu oder nicht; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Add a Signed-off-by line with your name.</source>
        <translation>Eine Zeile Signed-off-by mit Ihrem Namen anfügen.</translation>
    </message>
    <message>
        <source>Committed %1.</source>
        <extracomment>%1 is the id of a commit</extracomment>
        <translation>%1 committet.</translation>
    </message>
    <message>
        <source>Replace the last commit.</source>
        <translation>Den letzten Commit ersetzen.</translation>
    </message>
    <message>
        <source>Sign with the SSH key of your git settings; without it, those say (commit.gpgsign).</source>
        <translation>Mit dem SSH-Schlüssel Ihrer git-Einstellungen signieren; ohne diese Angabe entscheiden diese (commit.gpgsign).</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>The Hub installs %1 because of the card in README.md.</source>
        <extracomment>%1 is a package with a version, e.g. &quot;gradio==6.31.0&quot;</extracomment>
        <translation>Der Hub installiert %1 wegen der Karte in README.md.</translation>
    </message>
    <message>
        <source>%1, line %2 wants %3.</source>
        <translation>%1, Zeile %2 verlangt %3.</translation>
    </message>
    <message>
        <source>The Space wants %1.</source>
        <extracomment>%1 is a package with a version, e.g. &quot;gradio==6.31.0&quot;</extracomment>
        <translation>Der Space verlangt %1.</translation>
    </message>
    <message>
        <source>%1 wants %2.</source>
        <extracomment>%1 and %2 are packages with versions, e.g. &quot;gradio==6.31.0&quot; and &quot;pydantic&gt;=2&quot;</extracomment>
        <translation>%1 verlangt %2.</translation>
    </message>
    <message>
        <source>The package index has no package %1.</source>
        <translation>Der Paketindex hat kein Paket %1.</translation>
    </message>
    <message>
        <source>There is no release %1.</source>
        <extracomment>%1 is a package with a version</extracomment>
        <translation>Es gibt keine Ausgabe %1.</translation>
    </message>
    <message>
        <source>%1 has no file that installs with Python %2 on the Hub.</source>
        <extracomment>%1 is a package with a version, %2 a version of Python</extracomment>
        <translation>%1 hat keine Datei, die sich mit Python %2 auf dem Hub installieren lässt.</translation>
    </message>
    <message>
        <source>%1 is not in the cache, and there is no network.</source>
        <translation>%1 ist nicht im Zwischenspeicher, und es gibt kein Netz.</translation>
    </message>
    <message>
        <source>Something needs Python%1, and this Space has %2.</source>
        <extracomment>%1 is a condition such as &quot;&gt;=3.11&quot;, %2 a version of Python</extracomment>
        <translation>Etwas braucht Python%1, und dieser Space hat %2.</translation>
    </message>
</context>
<context>
    <name>ConflictContent</name>
    <message>
        <source>%1 is no longer in conflict.</source>
        <translation>%1 ist nicht mehr in Konflikt.</translation>
    </message>
</context>
<context>
    <name>ConflictRules</name>
    <message>
        <source>A merge was not ended here: keep one side or both, and take the marks out.</source>
        <translation>Hier wurde eine Zusammenführung nicht beendet: Behalten Sie eine Seite oder beide, und nehmen Sie die Marken heraus.</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>The conflicts cannot be read.</source>
        <translation>Die Konflikte lassen sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>ConsoleModel</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>Fehlersuche</translation>
    </message>
</context>
<context>
    <name>ContainerRunner</name>
    <message>
        <source>The Dockerfile does not copy the Space as a whole, so a saved file is seen after Rebuild.</source>
        <translation>Das Dockerfile kopiert den Space nicht als Ganzes; eine gespeicherte Datei ist darum erst nach „Neu bauen“ zu sehen.</translation>
    </message>
    <message>
        <source>The app is started again after each save of its code.</source>
        <translation>Die App wird nach jedem Speichern ihres Codes neu gestartet.</translation>
    </message>
    <message>
        <source>%1 has %2 CPUs, the engine&apos;s machine only %3.</source>
        <extracomment>%1 is a flavor such as &quot;CPU basic&quot;, %2 and %3 are numbers</extracomment>
        <translation>%1 hat %2 CPUs, der Rechner der Engine nur %3.</translation>
    </message>
    <message>
        <source>This engine cannot limit memory and processors: the app may use all of the machine.</source>
        <translation>Diese Engine kann Speicher und Prozessoren nicht begrenzen: Die App darf den ganzen Rechner nutzen.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is a container engine and its version, %2 its address</extracomment>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>Port %1 is taken; the app is at port %2 instead.</source>
        <translation>Port %1 ist belegt; die App ist stattdessen an Port %2.</translation>
    </message>
    <message>
        <source>The app listens on port %1 inside its container only, on 127.0.0.1. It must listen on 0.0.0.0 to be reached.</source>
        <extracomment>%1 is a port number</extracomment>
        <translation>Die App lauscht an Port %1 nur innerhalb ihres Containers, auf 127.0.0.1. Damit sie erreichbar ist, muss sie auf 0.0.0.0 lauschen.</translation>
    </message>
    <message>
        <source>The base image %1 is not there and could not be fetched. Is there a connection to its registry?</source>
        <extracomment>%1 is the name of an image</extracomment>
        <translation>Das Basis-Image %1 ist nicht da und konnte nicht geholt werden. Besteht eine Verbindung zu seiner Registry?</translation>
    </message>
    <message>
        <source>The system packages in packages.txt could not be installed. The build log says why.</source>
        <translation>Die Systempakete in packages.txt konnten nicht installiert werden. Das Build-Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>The dependencies in %1 could not be installed. The build log says why.</source>
        <extracomment>%1 is the name of a requirements file</extracomment>
        <translation>Die Abhängigkeiten in %1 konnten nicht installiert werden. Das Build-Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>The step %1 failed. The build log says why.</source>
        <extracomment>%1 is a build step</extracomment>
        <translation>Der Schritt %1 ist fehlgeschlagen. Das Build-Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>%1, rootless</source>
        <extracomment>%1 is a container engine that runs without the rights of an administrator, e.g. &quot;Podman 4.3.1&quot;</extracomment>
        <translation>%1, ohne Administratorrechte</translation>
    </message>
    <message>
        <source>The Dockerfile uses %1, for which Docker needs its client with the plugin buildx. Install that, or choose Podman, which builds it as it is.</source>
        <extracomment>%1 is a part of a Dockerfile, e.g. &quot;RUN --mount=type=secret&quot;</extracomment>
        <translation>Das Dockerfile verwendet %1; dafür braucht Docker sein Programm docker mit dem Modul buildx. Installieren Sie es oder wählen Sie Podman, das so etwas ohne Weiteres baut.</translation>
    </message>
    <message>
        <source>The Dockerfile has a here-document (%1), which the Hub builds and %2 does not know. Update the engine to %3 or later, or write the lines with &amp;&amp; and \.</source>
        <extracomment>%1 is a line of a Dockerfile such as &quot;RUN &lt;&lt;EOF&quot;, %2 an engine and its version, %3 a version</extracomment>
        <translation>Das Dockerfile hat ein Here-Dokument (%1), das der Hub baut und %2 nicht kennt. Aktualisieren Sie die Engine auf %3 oder neuer, oder schreiben Sie die Zeilen mit &amp;&amp; und \.</translation>
    </message>
    <message>
        <source>The Dockerfile asks for the builder %1, which could not be fetched: the engine&apos;s own builds it instead.</source>
        <extracomment>%1 is an image such as docker/dockerfile:1</extracomment>
        <translation>Das Dockerfile verlangt den Builder %1, der nicht geholt werden konnte: Stattdessen baut der eigene der Engine.</translation>
    </message>
    <message>
        <source>The app ended while the container engine was away; run it again.</source>
        <translation>Die App endete, während die Container-Engine weg war; starten Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>the container engine was away from %1 to %2.</source>
        <translation>die Container-Engine war von %1 bis %2 weg.</translation>
    </message>
    <message>
        <source>What the app printed meanwhile is from the engine&apos;s log; lines at its edges may be missing.</source>
        <translation>Was die App inzwischen ausgab, ist aus dem Log der Engine; an seinen Rändern können Zeilen fehlen.</translation>
    </message>
    <message>
        <source>That log cannot be read: %1</source>
        <translation>Dieses Log ist nicht zu lesen: %1</translation>
    </message>
    <message>
        <source>Another program has port %1.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Ein anderes Programm hat Port %1.</translation>
    </message>
    <message>
        <source>%1, without network</source>
        <extracomment>%1 is a container engine, e.g. &quot;Podman 4.3.1&quot;</extracomment>
        <translation>%1, ohne Netz</translation>
    </message>
    <message>
        <source>Spacewright itself was away from %1 to %2.</source>
        <translation>Spacewright selbst war von %1 bis %2 fort.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is a container engine, e.g. &quot;Podman 4.3.1&quot;, %2 the machine it is on</extracomment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>This app is reached through python3 in its container, which could not be started: %1</source>
        <extracomment>%1 is what the container engine said</extracomment>
        <translation>Diese App wird durch python3 in ihrem Container erreicht, das sich nicht starten ließ: %1</translation>
    </message>
    <message>
        <source>The Hub&apos;s image %1 could not be fetched. One that is paused or was copied may have none; that of a private Space needs you to be signed in.</source>
        <extracomment>%1 is the name of an image</extracomment>
        <translation>Das Image %1 des Hubs konnte nicht geholt werden. Ein pausierter oder kopierter Space hat vielleicht keines; für das eines privaten Space müssen Sie angemeldet sein.</translation>
    </message>
    <message>
        <source>The registry could not be asked: the image that was fetched before runs.</source>
        <translation>Die Registry war nicht zu erreichen: Das früher geholte Image läuft.</translation>
    </message>
    <message>
        <source>%1 is taken as it is: what the Hub&apos;s builder adds to its own base image is not added to yours.</source>
        <extracomment>%1 is the name of an image</extracomment>
        <translation>%1 wird genommen, wie es ist: Was der Builder des Hubs seinem eigenen Basis-Image hinzufügt, kommt zu Ihrem nicht dazu.</translation>
    </message>
    <message>
        <source>The base image knows no packages of its distribution.</source>
        <translation>Das Basis-Image kennt keine Pakete seiner Distribution.</translation>
    </message>
    <message>
        <source>The Hub&apos;s registry does not give you the image %1: the token that you are signed in with is not valid any more or may not read this Space. Sign in with one that may.</source>
        <extracomment>%1 is the name of an image</extracomment>
        <translation>Die Registry des Hubs gibt Ihnen das Image %1 nicht: Das Token, mit dem Sie angemeldet sind, gilt nicht mehr oder darf diesen Space nicht lesen. Melden Sie sich mit einem an, das es darf.</translation>
    </message>
    <message>
        <source>The registry lets you fetch it no more: the image that was fetched before runs.</source>
        <translation>Die Registry lässt Sie es nicht mehr holen: Es läuft das Image, das früher geholt wurde.</translation>
    </message>
    <message>
        <source>An image of the engine has lost a layer, so that steps built before cannot be looked up: everything is built anew.</source>
        <translation>Ein Image der Engine hat eine Schicht verloren, sodass früher gebaute Schritte nicht nachgesehen werden können: Alles wird neu gebaut.</translation>
    </message>
</context>
<context>
    <name>Containerfile</name>
    <message>
        <source>The command finds the Space&apos;s files.</source>
        <translation>Der Befehl findet die Dateien des Space.</translation>
    </message>
    <message>
        <source>The app runs as user 1000, not as root.</source>
        <translation>Die App läuft als Benutzer 1000, nicht als root.</translation>
    </message>
    <message>
        <source>The Hub runs every Space as user 1000.</source>
        <translation>Der Hub führt jeden Space als Benutzer 1000 aus.</translation>
    </message>
    <message>
        <source>Where the Space&apos;s files are, and where the app is started.</source>
        <translation>Wo die Dateien des Space liegen und die App gestartet wird.</translation>
    </message>
    <message>
        <source>%1 alone, so that a change of other files installs nothing anew.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Nur %1, damit nach einer Änderung anderer Dateien nichts neu installiert wird.</translation>
    </message>
    <message>
        <source>What the app prints is in its log at once.</source>
        <translation>Was die App ausgibt, steht sofort in ihrem Protokoll.</translation>
    </message>
    <message>
        <source>Gradio listens where the Hub looks for it.</source>
        <translation>Gradio lauscht dort, wo der Hub es sucht.</translation>
    </message>
    <message>
        <source>By this libraries know that they run on the Hub.</source>
        <translation>Daran erkennen Bibliotheken, dass sie auf dem Hub laufen.</translation>
    </message>
    <message>
        <source>The port of the SDK.</source>
        <translation>Der Port des SDK.</translation>
    </message>
    <message>
        <source>The image that all that follows is put on.</source>
        <translation>Das Image, auf das alles Folgende gesetzt wird.</translation>
    </message>
    <message>
        <source>A variable of the Space&apos;s settings reaches the build only by this.</source>
        <translation>Nur dadurch erreicht eine Variable aus den Einstellungen des Space den Build.</translation>
    </message>
    <message>
        <source>A variable for the rest of the build and for the app.</source>
        <translation>Eine Variable für den Rest des Builds und für die App.</translation>
    </message>
    <message>
        <source>Who runs what follows; the Hub starts the app as user 1000 in any case.</source>
        <translation>Wer das Folgende ausführt; die App startet der Hub in jedem Fall als Benutzer 1000.</translation>
    </message>
    <message>
        <source>Only a note: the Hub asks the port that the card names as app_port.</source>
        <translation>Nur ein Hinweis: Der Hub fragt den Port, den die Karte als app_port nennt.</translation>
    </message>
    <message>
        <source>Files of the Space for the image; with --chown they belong to the app&apos;s user.</source>
        <translation>Dateien des Space für das Image; mit --chown gehören sie dem Benutzer der App.</translation>
    </message>
    <message>
        <source>A command of the build; it sees secrets only where it mounts them, and no GPU.</source>
        <translation>Ein Befehl des Builds; er sieht Secrets nur, wo er sie einbindet, und keine GPU.</translation>
    </message>
    <message>
        <source>What starts the app.</source>
        <translation>Was die App startet.</translation>
    </message>
    <message>
        <source>The folder in which what follows works.</source>
        <translation>Der Ordner, in dem das Folgende arbeitet.</translation>
    </message>
    <message>
        <source>An instruction of the Space&apos;s Dockerfile.</source>
        <translation>Eine Anweisung aus dem Dockerfile des Space.</translation>
    </message>
    <message>
        <source>An app in a folder finds the modules of the Space too.</source>
        <translation>Auch eine App in einem Ordner findet die Module des Space.</translation>
    </message>
    <message>
        <source>Gradio&apos;s pages are rendered on the server, as on the Hub.</source>
        <translation>Die Seiten von Gradio werden wie auf dem Hub auf dem Server erzeugt.</translation>
    </message>
</context>
<context>
    <name>Content</name>
    <message>
        <source>There is no file %1 in this state.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>In diesem Stand gibt es keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is too large to be shown.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 ist zu groß, um gezeigt zu werden.</translation>
    </message>
    <message>
        <source>The texts cannot be compared.</source>
        <translation>Die Texte lassen sich nicht vergleichen.</translation>
    </message>
</context>
<context>
    <name>ContentChecks</name>
    <message>
        <source>All names can be sent</source>
        <translation>Alle Namen können gesendet werden</translation>
    </message>
    <message>
        <source>The Hub does not take a file with the path &quot;%1&quot;. Rename it, or leave it out with .gitignore.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Der Hub nimmt keine Datei mit dem Pfad „%1“. Benennen Sie sie um, oder lassen Sie sie mit .gitignore weg.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link. It is not published; put the file itself there if the app needs it.</source>
        <extracomment>%1 is the path of a link</extracomment>
        <translation>%1 ist eine symbolische Verknüpfung. Sie wird nicht veröffentlicht; legen Sie die Datei selbst dorthin, wenn die App sie braucht.</translation>
    </message>
    <message>
        <source>There are two files that are both shown as %1, because their letters are composed in different ways. Rename one.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Zwei Dateien werden beide als %1 gezeigt, weil ihre Buchstaben verschieden zusammengesetzt sind. Benennen Sie eine um.</translation>
    </message>
    <message>
        <source>All contents are here</source>
        <translation>Alle Inhalte sind hier</translation>
    </message>
    <message>
        <source>%1 is a large file whose content is not on this machine. Get it first.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 ist eine große Datei, deren Inhalt nicht auf diesem Rechner ist. Holen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>The Hub takes so much at once</source>
        <translation>Der Hub nimmt so viel auf einmal</translation>
    </message>
    <message>
        <source>%1 has %2; over %3 it can be sent with `hf upload` only.</source>
        <extracomment>%1 is the path of a file, %2 and %3 are sizes</extracomment>
        <translation>%1 hat %2; über %3 lässt es sich nur mit `hf upload` senden.</translation>
    </message>
    <message>
        <source>%1 files by LFS and %2 in the commit itself are more than one commit may have: %3 and %4. Leave some out with .gitignore, and publish them afterwards.</source>
        <extracomment>%1 and %3 are numbers of files, %2 and %4 are sizes</extracomment>
        <translation>%1 Dateien über LFS und %2 im Commit selbst sind mehr, als ein Commit haben darf: %3 und %4. Lassen Sie einige mit .gitignore weg und veröffentlichen Sie sie danach.</translation>
    </message>
    <message>
        <source>%1 files in one commit may take the Hub longer than the minute it allows.</source>
        <extracomment>%1 is a number of files</extracomment>
        <translation>%1 Dateien in einem Commit können den Hub länger beschäftigen als die Minute, die er zulässt.</translation>
    </message>
    <message>
        <source>The files have %1, but the disk of a Space has %2. Load what is large when the app starts.</source>
        <extracomment>%1 and %2 are sizes</extracomment>
        <translation>Die Dateien haben %1, die Platte eines Space aber %2. Laden Sie Großes, wenn die App startet.</translation>
    </message>
    <message>
        <source>No folder is too full</source>
        <translation>Kein Ordner ist zu voll</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has %2 files, and the Hub takes %3. Divide it among several.</source>
        <extracomment>%1 is the path of a folder, %2 and %3 are numbers</extracomment>
        <translation>Der Ordner „%1“ hat %2 Dateien, und der Hub nimmt %3. Teilen Sie ihn auf mehrere auf.</translation>
    </message>
    <message>
        <source>The Hub takes what was committed</source>
        <translation>Der Hub nimmt, was committet wurde</translation>
    </message>
</context>
<context>
    <name>ContentDownload</name>
    <message>
        <source>The download was cut or spoiled too often. Try again: what is good of it is kept.</source>
        <translation>Der Download wurde zu oft abgebrochen oder verfälscht. Versuchen Sie es noch einmal: Was davon gut ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Wird heruntergeladen</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Make room, or check its rights.</source>
        <extracomment>%1 is the path of a file, %2 the reason</extracomment>
        <translation>%1 kann nicht geschrieben werden: %2. Schaffen Sie Platz oder prüfen Sie die Rechte.</translation>
    </message>
</context>
<context>
    <name>ContentNames</name>
    <message>
        <source>%1 cannot be read, so nothing was published: %2.</source>
        <extracomment>%1 is the path of a file, %2 the reason</extracomment>
        <translation>%1 kann nicht gelesen werden, daher wurde nichts veröffentlicht: %2.</translation>
    </message>
    <message>
        <source>Comparing files</source>
        <translation>Dateien werden verglichen</translation>
    </message>
    <message>
        <source>%1 is being written to. Publish when that is done, or leave it out with .gitignore.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>In %1 wird gerade geschrieben. Veröffentlichen Sie, wenn das fertig ist, oder lassen Sie es mit .gitignore weg.</translation>
    </message>
    <message>
        <source>%1 is larger than the Hub takes. Split it, or leave it out with .gitignore.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 ist größer, als der Hub annimmt. Teilen Sie die Datei oder lassen Sie sie mit .gitignore weg.</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>Spacewright does not connect to %1. Give an address that begins with https:// or ssh://.</source>
        <extracomment>%1 is the address of a repository</extracomment>
        <translation>Spacewright verbindet sich nicht mit %1. Geben Sie eine Adresse an, die mit https:// oder ssh:// beginnt.</translation>
    </message>
</context>
<context>
    <name>Dependencies</name>
    <message>
        <source>These files include each other: %1.</source>
        <extracomment>%1 is a list of files, each of which includes the next</extracomment>
        <translation>Diese Dateien binden einander ein: %1.</translation>
    </message>
    <message>
        <source>There is no file %1 to include.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Es gibt keine Datei %1, die eingebunden werden könnte.</translation>
    </message>
    <message>
        <source>Files that include each other more than %1 levels deep are not read.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Dateien, die einander mehr als %1 Ebenen tief einbinden, werden nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 needs %2 of the system. Add it to packages.txt.</source>
        <extracomment>%1 is the name of a Python package, %2 names of Debian packages</extracomment>
        <translation>%1 braucht %2 vom System. Ergänzen Sie es in packages.txt.</translation>
    </message>
    <message>
        <source>Add %1 to packages.txt</source>
        <extracomment>%1 is names of Debian packages</extracomment>
        <translation>%1 in packages.txt aufnehmen</translation>
    </message>
    <message>
        <source>This file is UTF-16, as PowerShell writes it. pip reads that, hardly anything else does: save it as UTF-8.</source>
        <translation>Diese Datei ist UTF-16, wie PowerShell sie schreibt. pip liest das, sonst kaum etwas: Speichern Sie sie als UTF-8.</translation>
    </message>
</context>
<context>
    <name>DependencyDifference</name>
    <message>
        <source>any version</source>
        <translation>jede Version</translation>
    </message>
    <message>
        <source>of the system</source>
        <extracomment>What a package is: one of the operating system&apos;s</extracomment>
        <translation>des Systems</translation>
    </message>
</context>
<context>
    <name>DeviceLogin</name>
    <message>
        <source>The sign-in was refused in the browser.</source>
        <translation>Die Anmeldung wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>The code was not confirmed in time. Sign in again.</source>
        <translation>Der Code wurde nicht rechtzeitig bestätigt. Melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>The Hub does not sign this program in. Sign in with a token.</source>
        <translation>Der Hub meldet dieses Programm nicht an. Melden Sie sich mit einem Token an.</translation>
    </message>
    <message>
        <source>The sign-in has ended. Sign in again.</source>
        <translation>Die Anmeldung ist abgelaufen. Melden Sie sich neu an.</translation>
    </message>
</context>
<context>
    <name>Diff</name>
    <message>
        <source>The changes cannot be listed.</source>
        <translation>Die Änderungen lassen sich nicht auflisten.</translation>
    </message>
</context>
<context>
    <name>DiffRows</name>
    <message>
        <source>The file ends without a line end</source>
        <translation>Die Datei endet ohne Zeilenende</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) are not shown: this difference is too long to be read.</source>
        <translation>
            <numerusform>%n weitere Zeile wird nicht gezeigt: Dieser Unterschied ist zu lang, um gelesen zu werden.</numerusform>
            <numerusform>%n weitere Zeilen werden nicht gezeigt: Dieser Unterschied ist zu lang, um gelesen zu werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffVerb</name>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>What the next commit would change.</source>
        <translation>Was der nächste Commit ändern würde.</translation>
    </message>
    <message>
        <source>Compare commits: the older one.</source>
        <translation>Commits vergleichen: der ältere.</translation>
    </message>
    <message>
        <source>Compare commits: the newer one.</source>
        <translation>Commits vergleichen: der neuere.</translation>
    </message>
    <message>
        <source>Only this file; can be given again.</source>
        <translation>Nur diese Datei; mehrfach möglich.</translation>
    </message>
</context>
<context>
    <name>Discard</name>
    <message>
        <source>%1 is in conflict. Solve that first.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 ist in Konflikt. Lösen Sie diesen zuerst.</translation>
    </message>
    <message>
        <source>The commit %1 cannot be read.</source>
        <extracomment>%1 is the id of a commit</extracomment>
        <translation>Der Commit %1 lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>DockerfileEdit</name>
    <message>
        <source>There is no such instruction.</source>
        <translation>Diese Anweisung gibt es nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no instruction of one line.</source>
        <extracomment>%1 is a line</extracomment>
        <translation>„%1“ ist keine Anweisung in einer Zeile.</translation>
    </message>
</context>
<context>
    <name>DockerfileRules</name>
    <message>
        <source>The Dockerfile has no FROM. It begins with one that names a base image.</source>
        <translation>Das Dockerfile hat kein FROM. Es beginnt mit einem, das ein Basis-Image nennt.</translation>
    </message>
    <message>
        <source>Before the first FROM only ARG may stand.</source>
        <translation>Vor dem ersten FROM darf nur ARG stehen.</translation>
    </message>
    <message>
        <source>%1 needs something behind it.</source>
        <extracomment>%1 is an instruction of a Dockerfile</extracomment>
        <translation>Hinter %1 muss etwas stehen.</translation>
    </message>
    <message>
        <source>Dockerfiles know no instruction %1.</source>
        <extracomment>%1 is a word</extracomment>
        <translation>Dockerfiles kennen keine Anweisung %1.</translation>
    </message>
    <message>
        <source>Is %1 meant?</source>
        <extracomment>%1 is a word</extracomment>
        <translation>Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>If the line before goes on here, it must end with a backslash.</source>
        <translation>Falls die Zeile davor hier weitergeht, muss sie mit einem Backslash enden.</translation>
    </message>
    <message>
        <source>/data is not there while the image is built, only while the Space runs.</source>
        <translation>/data ist beim Bauen des Images nicht da, erst wenn der Space läuft.</translation>
    </message>
    <message>
        <source>There is no GPU while the image is built, only while the Space runs.</source>
        <translation>Beim Bauen des Images gibt es keine GPU, erst wenn der Space läuft.</translation>
    </message>
    <message>
        <source>Most images have no sudo, and none is needed before the first USER.</source>
        <translation>Die meisten Images haben kein sudo, und vor dem ersten USER braucht es keines.</translation>
    </message>
    <message>
        <source>apt-get asks here before it installs, and nobody answers. Add -y.</source>
        <translation>apt-get fragt hier, bevor es installiert, und niemand antwortet. Ergänzen Sie -y.</translation>
    </message>
    <message>
        <source>%1 stands in the image for everyone who has it. Make it a secret of the Space instead.</source>
        <extracomment>%1 is the name of a variable</extracomment>
        <translation>%1 steht im Image für alle, die es haben. Machen Sie stattdessen ein Geheimnis des Space daraus.</translation>
    </message>
    <message>
        <source>The server listens on %1, where nothing outside the container reaches it. Let it listen on 0.0.0.0.</source>
        <extracomment>%1 is an address such as 127.0.0.1</extracomment>
        <translation>Der Server lauscht auf %1, wo ihn von außerhalb des Containers nichts erreicht. Lassen Sie ihn auf 0.0.0.0 lauschen.</translation>
    </message>
    <message>
        <source>The server listens on port %1, but the Hub asks at %2. Write app_port: %1 into the card, or let the server listen on %2.</source>
        <extracomment>%1 and %2 are port numbers</extracomment>
        <translation>Der Server lauscht auf Port %1, aber der Hub fragt an %2. Schreiben Sie app_port: %1 in die Karte, oder lassen Sie den Server auf %2 lauschen.</translation>
    </message>
    <message>
        <source>Port %1 is exposed, but the Hub asks at %2, the card&apos;s app_port.</source>
        <extracomment>%1 and %2 are port numbers</extracomment>
        <translation>Port %1 ist freigegeben, aber der Hub fragt an %2, dem app_port der Karte.</translation>
    </message>
    <message>
        <source>The Hub runs the container as user 1000. What root made in the image cannot be written: add a user with id 1000, USER, and --chown to COPY.</source>
        <translation>Der Hub führt den Container als Benutzer 1000 aus. Was root im Image angelegt hat, kann er nicht beschreiben: Ergänzen Sie einen Benutzer mit der Nummer 1000, USER, und --chown bei COPY.</translation>
    </message>
    <message>
        <source>This byte is no text. Save the file as UTF-8.</source>
        <translation>Dieses Byte ist kein Text. Speichern Sie die Datei als UTF-8.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the name of a program, %2 what it is for</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Sandbox runner</source>
        <translation>Sandbox-Runner</translation>
    </message>
    <message>
        <source>works, with a network of its own for each app</source>
        <translation>funktioniert, mit einem eigenen Netz für jede App</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Free disk space</source>
        <extracomment>%1 is a size, %2 a path</extracomment>
        <translation>Freier Speicherplatz</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Static runner</source>
        <translation>Statischer Runner</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>Container runner</source>
        <translation>Container-Runner</translation>
    </message>
    <message>
        <source>Python environments</source>
        <translation>Python-Umgebungen</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>network of the sandbox</source>
        <translation>Netz der Sandbox</translation>
    </message>
    <message>
        <source>for yourself; Spacewright has its own</source>
        <translation>für Sie selbst; Spacewright hat ein eigenes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Build records</source>
        <translation>Build-Aufzeichnungen</translation>
    </message>
    <message>
        <source>Environments and caches</source>
        <translation>Umgebungen und Zwischenspeicher</translation>
    </message>
    <message>
        <source>is started when it is needed</source>
        <translation>wird gestartet, wenn sie gebraucht wird</translation>
    </message>
    <message>
        <source>works, with %1</source>
        <extracomment>%1 is the name of a container engine, e.g. &quot;Podman of this user&quot;</extracomment>
        <translation>funktioniert, mit %1</translation>
    </message>
    <message>
        <source>completion of code</source>
        <translation>Vervollständigung von Code</translation>
    </message>
    <message>
        <source>format of code</source>
        <translation>Formatierung von Code</translation>
    </message>
    <message>
        <source>“%1” still runs</source>
        <extracomment>%1 is the title of a Space</extracomment>
        <translation>„%1“ läuft noch</translation>
    </message>
    <message>
        <source>at %1, in a container of %2: Spacewright ended before it did, and its window offers to go on with it</source>
        <extracomment>%1 is the address of a page, %2 of a container engine</extracomment>
        <translation>unter %1, in einem Container von %2: Spacewright endete vorher, und sein Fenster bietet an, damit fortzufahren</translation>
    </message>
</context>
<context>
    <name>DoctorVerb</name>
    <message>
        <source>Print JSON lines.</source>
        <translation>JSON-Zeilen ausgeben.</translation>
    </message>
    <message>
        <source>doctor takes no arguments.</source>
        <translation>doctor nimmt keine Argumente an.</translation>
    </message>
</context>
<context>
    <name>DurationText</name>
    <message>
        <source>%1 s</source>
        <extracomment>A duration, %1 is a number of seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>A duration, %1 is a number of minutes, %2 of seconds</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>%1 is too old; Docker 20.10 or Podman 4.3 is needed.</source>
        <extracomment>%1 is &quot;Docker 19.03&quot; or &quot;Podman 3.4&quot;</extracomment>
        <translation>%1 ist zu alt; nötig ist Docker 20.10 oder Podman 4.3.</translation>
    </message>
    <message>
        <source>The disk of the container engine is full; remove images that nobody needs: %1</source>
        <extracomment>%1 is what the engine said</extracomment>
        <translation>Der Datenträger der Container-Engine ist voll; entfernen Sie Images, die niemand braucht: %1</translation>
    </message>
    <message>
        <source>Another program has the port: %1</source>
        <extracomment>%1 is what the engine said</extracomment>
        <translation>Ein anderes Programm belegt den Port: %1</translation>
    </message>
    <message>
        <source>The engine does not speak with a program of this age: %1</source>
        <extracomment>%1 is what the engine said</extracomment>
        <translation>Die Engine spricht nicht mit einem Programm dieses Alters: %1</translation>
    </message>
    <message>
        <source>The image is not there and could not be fetched: %1</source>
        <extracomment>%1 is what the engine said</extracomment>
        <translation>Das Image ist nicht da und konnte nicht geholt werden: %1</translation>
    </message>
    <message>
        <source>The container is gone; start it again.</source>
        <translation>Der Container ist verschwunden; starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>The volume is gone.</source>
        <translation>Das Volume ist verschwunden.</translation>
    </message>
    <message>
        <source>A container of that name exists already: %1</source>
        <extracomment>%1 is what the engine said</extracomment>
        <translation>Einen Container dieses Namens gibt es schon: %1</translation>
    </message>
    <message>
        <source>The container engine refused: %1</source>
        <extracomment>%1 is what the engine said</extracomment>
        <translation>Die Container-Engine hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>No container engine listens: there is no %1.</source>
        <extracomment>%1 is the path of a socket</extracomment>
        <translation>Keine Container-Engine wartet auf Verbindungen: Es gibt %1 nicht.</translation>
    </message>
    <message>
        <source>You may not use the container engine at %1.</source>
        <extracomment>%1 is the path of a socket</extracomment>
        <translation>Sie dürfen die Container-Engine unter %1 nicht benutzen.</translation>
    </message>
    <message>
        <source>The container engine at %1 is not running.</source>
        <extracomment>%1 is the path of a socket</extracomment>
        <translation>Die Container-Engine unter %1 läuft nicht.</translation>
    </message>
    <message>
        <source>The connection to the container engine at %1 broke; is it still running?</source>
        <extracomment>%1 is the address of a container engine</extracomment>
        <translation>Die Verbindung zur Container-Engine unter %1 ist abgebrochen; läuft sie noch?</translation>
    </message>
    <message>
        <source>What answers at %1 is no container engine.</source>
        <extracomment>%1 is an address</extracomment>
        <translation>Was unter %1 antwortet, ist keine Container-Engine.</translation>
    </message>
    <message>
        <source>%1 did not start: %2</source>
        <extracomment>%1 is the path of a program, %2 what it said</extracomment>
        <translation>%1 ist nicht gestartet: %2</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The output of the container broke off; is the engine still running?</source>
        <translation>Die Ausgabe des Containers ist abgerissen; läuft die Engine noch?</translation>
    </message>
    <message>
        <source>The container engine answered with something that makes no sense.</source>
        <translation>Die Container-Engine hat etwas geantwortet, das keinen Sinn ergibt.</translation>
    </message>
    <message>
        <source>%1 is too new: it speaks version %2 of its interface and later, this Spacewright %3 and earlier. Update Spacewright, choose another engine, or let this one speak an earlier version.</source>
        <extracomment>%1 is &quot;Docker 31.0&quot;, %2 and %3 are versions of its interface such as 1.56</extracomment>
        <translation>%1 ist zu neu: Sie spricht ihre Schnittstelle ab Version %2, dieses Spacewright bis %3. Aktualisieren Sie Spacewright, wählen Sie eine andere Engine, oder lassen Sie diese eine frühere Version sprechen.</translation>
    </message>
    <message>
        <source>On %1 no container engine answers at %2; is it running, and may you use it?</source>
        <extracomment>%1 is a host name, %2 the path of a socket</extracomment>
        <translation>Auf %1 antwortet an %2 keine Container-Engine; läuft sie, und dürfen Sie sie benutzen?</translation>
    </message>
    <message>
        <source>The engine cannot give the GPU to a container; spacewright-cli doctor says what it needs. Without GPUs the app runs on the processor. It says: %1</source>
        <extracomment>%1 is what the engine said</extracomment>
        <translation>Die Engine kann die GPU keinem Container geben; spacewright-cli doctor sagt, was ihr fehlt. Ohne GPUs läuft die App auf dem Prozessor. Sie sagt: %1</translation>
    </message>
    <message>
        <source>The container engine on %1 does not answer: the link to it broke, or it is not running.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Die Container-Engine auf %1 antwortet nicht: Die Verbindung dorthin ist abgerissen, oder sie läuft nicht.</translation>
    </message>
</context>
<context>
    <name>EngineAddress</name>
    <message>
        <source>&quot;%1&quot; is no address of a container engine. Write unix:///path, tcp://host:port or ssh://user@host.</source>
        <extracomment>%1 is what the user gave as the address of a container engine</extracomment>
        <translation>„%1“ ist keine Adresse einer Container-Engine. Schreiben Sie unix:///Pfad, tcp://Rechner:Port oder ssh://Benutzer@Rechner.</translation>
    </message>
</context>
<context>
    <name>EngineDisk</name>
    <message numerus="yes">
        <source>%n image(s) were removed.</source>
        <translation>
            <numerusform>%n Image wurde entfernt.</numerusform>
            <numerusform>%n Images wurden entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 more are free.</source>
        <extracomment>%1 is &quot;3 images were removed.&quot;, %2 a size such as &quot;3.1 GB&quot;</extracomment>
        <translation>%1 %2 mehr sind frei.</translation>
    </message>
    <message>
        <source>The disk of the container engine is full: %1 is on a disk of %2, with %3 free now. Remove images of Spaces with Clean Up under Settings, Containers, or with spacewright-cli clean.</source>
        <extracomment>%1 is a folder, %2 and %3 are sizes such as &quot;20 GB&quot;</extracomment>
        <translation>Der Datenträger der Container-Engine ist voll: %1 liegt auf einem von %2, von dem jetzt %3 frei sind. Entfernen Sie Images von Spaces mit „Aufräumen“ unter „Einstellungen“, „Container“ oder mit spacewright-cli clean.</translation>
    </message>
    <message>
        <source>The disk of the container engine on %1 is full: its images are in %2 there. Remove images of Spaces with spacewright-cli clean --engine %3.</source>
        <extracomment>%1 is the name of a machine, %2 a folder there, %3 the address of an engine</extracomment>
        <translation>Der Datenträger der Container-Engine auf %1 ist voll: Ihre Images liegen dort in %2. Entfernen Sie Images von Spaces mit spacewright-cli clean --engine %3.</translation>
    </message>
</context>
<context>
    <name>EngineFinder</name>
    <message>
        <source>Podman of this user</source>
        <translation>Podman dieses Benutzers</translation>
    </message>
    <message>
        <source>Docker of this user</source>
        <translation>Docker dieses Benutzers</translation>
    </message>
    <message>
        <source>Docker of the system</source>
        <translation>Docker des Systems</translation>
    </message>
    <message>
        <source>Podman of the system</source>
        <translation>Podman des Systems</translation>
    </message>
    <message>
        <source>Docker context %1</source>
        <extracomment>%1 is a name that the user gave</extracomment>
        <translation>Docker-Kontext %1</translation>
    </message>
    <message>
        <source>Podman connection %1</source>
        <extracomment>%1 is a name that the user gave</extracomment>
        <translation>Podman-Verbindung %1</translation>
    </message>
    <message>
        <source>There is no container engine. Install Podman or Docker.</source>
        <translation>Es gibt keine Container-Engine. Installieren Sie Podman oder Docker.</translation>
    </message>
    <message>
        <source>There is no container engine to use. %1 This mends it: %2</source>
        <extracomment>%1 is a sentence on what is wrong, %2 a command</extracomment>
        <translation>Es gibt keine nutzbare Container-Engine. %1 Das behebt es: %2</translation>
    </message>
    <message>
        <source>Engine on %1</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Engine auf %1</translation>
    </message>
</context>
<context>
    <name>EnvironmentFile</name>
    <message>
        <source>Line %1 of the file is no KEY=VALUE, with a key of letters, digits and underscores.</source>
        <extracomment>%1 is the number of a line</extracomment>
        <translation>Zeile %1 der Datei ist kein SCHLÜSSEL=WERT mit einem Schlüssel aus Buchstaben, Ziffern und Unterstrichen.</translation>
    </message>
</context>
<context>
    <name>EnvironmentStore</name>
    <message>
        <source>The old environment %1 could not be removed.</source>
        <translation>Die alte Umgebung %1 konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The Python environment could not be made.</source>
        <translation>Die Python-Umgebung konnte nicht angelegt werden.</translation>
    </message>
</context>
<context>
    <name>EventStream</name>
    <message>
        <source>The server sent an event of over 16 MiB.</source>
        <translation>Der Server hat ein Ereignis von über 16 MiB gesendet.</translation>
    </message>
</context>
<context>
    <name>FailureCause</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A package of the requirements could not be built: %1</source>
        <extracomment>%1 is what the build of a Python package said</extracomment>
        <translation>Ein Paket der Anforderungen konnte nicht gebaut werden: %1</translation>
    </message>
    <message>
        <source>A package of the requirements could not be built.</source>
        <translation>Ein Paket der Anforderungen konnte nicht gebaut werden.</translation>
    </message>
    <message>
        <source>The package %1 could not be built.</source>
        <extracomment>%1 is the name of a Python package</extracomment>
        <translation>Das Paket %1 konnte nicht gebaut werden.</translation>
    </message>
    <message>
        <source>The package %1 could not be built: %2</source>
        <extracomment>%1 is the name of a Python package, %2 what its build said</extracomment>
        <translation>Das Paket %1 konnte nicht gebaut werden: %2</translation>
    </message>
    <message>
        <source>The variable %1 is not set. Add it as a secret or a variable of the Space.</source>
        <extracomment>The cause of a failed run: %1 is the name of an environment variable</extracomment>
        <translation>Die Variable %1 ist nicht gesetzt. Fügen Sie sie als Geheimnis oder als Variable des Space hinzu.</translation>
    </message>
    <message>
        <source>The package %1 could not be built. %2</source>
        <extracomment>%1 is the name of a Python package, %2 a sentence that says why</extracomment>
        <translation>Das Paket %1 konnte nicht gebaut werden. %2</translation>
    </message>
    <message>
        <source>%1 It said: %2</source>
        <extracomment>%1 is a sentence that says that a command failed, %2 what that command said itself</extracomment>
        <translation>%1 Die Meldung war: %2</translation>
    </message>
    <message>
        <source>Something in the Space, its settings or its flavor has to change.</source>
        <translation>Etwas am Space, an seinen Einstellungen oder seiner Ausstattung muss sich ändern.</translation>
    </message>
    <message>
        <source>It failed outside of the Space&apos;s own steps: nothing in the Space has to change.</source>
        <translation>Es scheiterte außerhalb der eigenen Schritte des Space: Am Space muss sich nichts ändern.</translation>
    </message>
    <message>
        <source>Another host could not be reached or did not answer: the same may work later.</source>
        <translation>Ein anderer Rechner war nicht erreichbar oder hat nicht geantwortet: Später kann dasselbe gelingen.</translation>
    </message>
</context>
<context>
    <name>FetchVerb</name>
    <message>
        <source>--pull-request takes a number from 1.</source>
        <translation>--pull-request erwartet eine Zahl ab 1.</translation>
    </message>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>Get this pull request; it is origin/pr/N then.</source>
        <translation>Diesen Pull Request holen; er heißt dann origin/pr/N.</translation>
    </message>
    <message>
        <source>%1 to push, %2 to pull</source>
        <extracomment>%1 and %2 are numbers of commits</extracomment>
        <translation>%1 zu schicken, %2 zu übernehmen</translation>
    </message>
    <message>
        <source>List the pull requests that the remote has, and get nothing.</source>
        <translation>Die Pull Requests der Gegenstelle auflisten und nichts holen.</translation>
    </message>
</context>
<context>
    <name>Fidelity</name>
    <message>
        <source>not limited</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>The source was mounted and the app may reload by itself. Run once with fidelity exact to have it built as the Hub builds it.</source>
        <translation>Der Quelltext war eingebunden, und die App kann sich selbst neu laden. Mit der Treue „exakt“ wird sie einmal so gebaut, wie der Hub sie baut.</translation>
    </message>
    <message>
        <source>No image was used here: the app ran on this machine&apos;s own libraries. Choose the runner container to have the Hub&apos;s.</source>
        <translation>Hier wurde kein Image verwendet: Die App lief auf den Bibliotheken dieses Rechners. Mit dem Runner „Container“ sind es die des Hubs.</translation>
    </message>
    <message>
        <source>Which image the Hub builds on is known once a build there has been followed.</source>
        <translation>Auf welchem Image der Hub baut, ist bekannt, sobald dort ein Build verfolgt wurde.</translation>
    </message>
    <message>
        <source>The images have other digests, so their system libraries may have other versions. SPACEWRIGHT_BASE_IMAGE names the image to build on here.</source>
        <translation>Die Images haben verschiedene Prüfsummen, ihre Systembibliotheken können also andere Versionen haben. SPACEWRIGHT_BASE_IMAGE nennt das Image, auf dem hier gebaut wird.</translation>
    </message>
    <message>
        <source>The version here is not known: the app has not run to its end yet.</source>
        <translation>Die Version hier ist nicht bekannt: Die App ist noch nicht bis zum Ende gelaufen.</translation>
    </message>
    <message>
        <source>3.10 by the documentation</source>
        <translation>3.10 laut Dokumentation</translation>
    </message>
    <message>
        <source>The card has no python_version, so the Hub chooses. Add the key to README.md, in quotes.</source>
        <translation>Die Karte hat keine python_version, also wählt der Hub. Ergänzen Sie den Schlüssel in README.md, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Packages may be resolved to other versions, or have no wheel, on another Python. Install that Python here, or change python_version.</source>
        <translation>Mit einem anderen Python können Pakete andere Versionen bekommen oder kein Wheel haben. Installieren Sie dieses Python hier, oder ändern Sie python_version.</translation>
    </message>
    <message>
        <source>The Hub installs the card&apos;s sdk_version. Rebuild, or make requirements.txt and the card name one version.</source>
        <translation>Der Hub installiert die sdk_version der Karte. Bauen Sie neu, oder nennen Sie in requirements.txt und Karte dieselbe Version.</translation>
    </message>
    <message>
        <source>Files that only this user may read or write fail on the Hub. Run in a container, which gives the app the user 1000.</source>
        <translation>Dateien, die nur dieser Benutzer lesen oder schreiben darf, scheitern auf dem Hub. Ein Container gibt der App den Benutzer 1000.</translation>
    </message>
    <message>
        <source>Caches and settings are kept elsewhere on the Hub. Let the code ask for its home instead of naming a path.</source>
        <translation>Caches und Einstellungen liegen auf dem Hub woanders. Lassen Sie den Code nach seinem Heimordner fragen, statt einen Pfad zu nennen.</translation>
    </message>
    <message>
        <source>The Hub asks the app at that port alone. A port fixed in the code, or a missing app_port in the card, keeps the Space from starting there.</source>
        <translation>Der Hub fragt die App nur an diesem Port. Ein fester Port im Code oder ein fehlender app_port in der Karte verhindert dort den Start des Space.</translation>
    </message>
    <message>
        <source>The app is faster or slower here than on %1. Choose the number of cores of the flavor where this machine has them.</source>
        <extracomment>%1 is a flavor such as &quot;cpu-basic&quot;</extracomment>
        <translation>Die App ist hier schneller oder langsamer als auf %1. Wählen Sie so viele Kerne wie die Ausstattung, wo dieser Rechner sie hat.</translation>
    </message>
    <message>
        <source>The app took %1 here and would be ended on the Hub, which gives it %2. Choose a larger flavor.</source>
        <extracomment>%1 and %2 are sizes</extracomment>
        <translation>Die App brauchte hier %1 und würde auf dem Hub beendet, der ihr %2 gibt. Wählen Sie eine größere Ausstattung.</translation>
    </message>
    <message>
        <source>An app that needs more memory than the flavor has is ended on the Hub, not here. Run with the flavor&apos;s limit in a container.</source>
        <translation>Eine App, die mehr Speicher braucht, als die Ausstattung hat, wird auf dem Hub beendet, hier nicht. Führen Sie sie mit der Grenze der Ausstattung in einem Container aus.</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Code that reads it finds nothing here. Give it a value among the Space&apos;s variables to try that code.</source>
        <translation>Code, der sie liest, findet hier nichts. Geben Sie ihr bei den Variablen des Space einen Wert, um diesen Code zu erproben.</translation>
    </message>
    <message>
        <source>packages.txt asks for it. Run in a container, and rebuild.</source>
        <translation>packages.txt verlangt es. Führen Sie den Space in einem Container aus und bauen Sie neu.</translation>
    </message>
    <message>
        <source>The Hub installs it for every Space. Name it in packages.txt to have it here.</source>
        <translation>Der Hub installiert es für jeden Space. Nennen Sie es in packages.txt, um es auch hier zu haben.</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>What the Hub has installed is known once a build there has been followed, or from a file with what pip freeze says there.</source>
        <translation>Was der Hub installiert hat, ist bekannt, sobald dort ein Build verfolgt wurde, oder aus einer Datei mit der Ausgabe von pip freeze.</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>Treue</translation>
    </message>
    <message>
        <source>Base image</source>
        <translation>Basis-Image</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>SDK %1</source>
        <extracomment>%1 is the SDK of a Space, e.g. &quot;gradio&quot;</extracomment>
        <translation>SDK %1</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>Heimordner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Prozessorkerne</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Variable %1</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>Variable %1</translation>
    </message>
    <message>
        <source>System package %1</source>
        <extracomment>%1 is the name of a package of the operating system</extracomment>
        <translation>Systempaket %1</translation>
    </message>
    <message>
        <source>Packages</source>
        <extracomment>%1 is the name of a Python package</extracomment>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Package %1</source>
        <translation>Paket %1</translation>
    </message>
    <message>
        <source>The build of %1 on the Hub, %2</source>
        <extracomment>%1 is a Space on the Hub, %2 a date with a time</extracomment>
        <translation>Der Build von %1 auf dem Hub, %2</translation>
    </message>
    <message>
        <source>This Space has not run here yet. Run it once, then compare it with the Hub.</source>
        <translation>Dieser Space ist hier noch nicht gelaufen. Führen Sie ihn einmal aus und vergleichen Sie ihn dann mit dem Hub.</translation>
    </message>
    <message>
        <source>%1 names no package with a version. Give a file with what pip freeze says.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>%1 nennt kein Paket mit einer Version. Geben Sie eine Datei mit der Ausgabe von pip freeze an.</translation>
    </message>
    <message>
        <source>It has no version here that could be compared.</source>
        <translation>Es hat hier keine Version, die sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>The same release, built for other hardware: it may be faster, slower or miss a feature. On the same flavor in a container it is the same.</source>
        <translation>Dieselbe Version, für andere Hardware gebaut: Sie kann schneller oder langsamer sein, oder es fehlt etwas. Mit derselben Ausstattung in einem Container ist es dieselbe.</translation>
    </message>
    <message>
        <source>Name the version in requirements.txt, or rebuild to have the newest on both sides.</source>
        <translation>Nennen Sie die Version in requirements.txt, oder bauen Sie neu, um auf beiden Seiten die neueste zu haben.</translation>
    </message>
    <message>
        <source>Code that works with one of them may fail with the other. %1</source>
        <extracomment>%1 is a sentence that says what to do</extracomment>
        <translation>Code, der mit der einen läuft, kann mit der anderen scheitern. %1</translation>
    </message>
    <message>
        <source>The Hub has it and here it is missing. Rebuild; it may have been added since.</source>
        <translation>Der Hub hat es, und hier fehlt es. Bauen Sie neu; es kann inzwischen hinzugekommen sein.</translation>
    </message>
    <message>
        <source>It is here and not on the Hub: code that imports it fails there. Name it in requirements.txt, or rebuild to have it gone here too.</source>
        <translation>Es ist hier und nicht auf dem Hub: Code, der es importiert, scheitert dort. Nennen Sie es in requirements.txt, oder bauen Sie neu, damit es auch hier fort ist.</translation>
    </message>
    <message>
        <source>%1 with the same version</source>
        <extracomment>%1 is a number of packages</extracomment>
        <translation>%1 mit derselben Version</translation>
    </message>
    <message>
        <source>The folder itself was served, with files that git ignores. Run once with fidelity exact to see what the Hub would have.</source>
        <translation>Der Ordner selbst wurde ausgeliefert, samt Dateien, die git ignoriert. Starten Sie einmal mit Treue „exakt“, um zu sehen, was der Hub hätte.</translation>
    </message>
    <message>
        <source>No image was used here: the page was built with this machine&apos;s Node.js. Choose the runner container to have it built in one, as on the Hub.</source>
        <translation>Hier wurde kein Image benutzt: Die Seite wurde mit dem Node.js dieses Rechners gebaut. Wählen Sie den Runner „Container“, damit sie wie auf dem Hub in einem gebaut wird.</translation>
    </message>
</context>
<context>
    <name>FidelityVerb</name>
    <message>
        <source>What differs between the last run here | the Hub:</source>
        <translation>Was sich unterscheidet: letzter Lauf hier | Hub:</translation>
    </message>
    <message>
        <source>%1 red, %2 yellow, %3 green</source>
        <extracomment>Numbers of things that differ much, that differ little, and that are the same</extracomment>
        <translation>%1 rot, %2 gelb, %3 grün</translation>
    </message>
    <message>
        <source>Says what differs between the last run here and the Hub.</source>
        <translation>Sagt, worin sich der letzte Lauf hier vom Hub unterscheidet.</translation>
    </message>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>What pip freeze says on the Hub, instead of the last build&apos;s log.</source>
        <translation>Was pip freeze auf dem Hub ausgibt, statt des Protokolls des letzten Builds.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Print JSON lines.</source>
        <translation>JSON-Zeilen ausgeben.</translation>
    </message>
    <message>
        <source>Name the folder of one Space.</source>
        <translation>Nennen Sie den Ordner eines Space.</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>“%1” is no name for a file here. Use a name without “..”.</source>
        <extracomment>%1 is what the user typed</extracomment>
        <translation>„%1“ kann hier kein Dateiname sein. Nehmen Sie einen Namen ohne „..“.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 was not made: %2.</source>
        <extracomment>%1 is the name of a file, %2 the reason from the operating system</extracomment>
        <translation>%1 wurde nicht angelegt: %2.</translation>
    </message>
    <message>
        <source>%1 was not made: this folder cannot be written to.</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>%1 wurde nicht angelegt: In diesen Ordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 could not be moved to the trash; it is still there.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 konnte nicht in den Papierkorb verschoben werden; es ist noch da.</translation>
    </message>
    <message>
        <source>%1 was not moved: there is one of this name already.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 wurde nicht verschoben: Es gibt hier schon etwas dieses Namens.</translation>
    </message>
    <message>
        <source>%1 was not moved: %2.</source>
        <extracomment>%1 is the name of a file, %2 the reason from the operating system</extracomment>
        <translation>%1 wurde nicht verschoben: %2.</translation>
    </message>
    <message>
        <source>%1 was not copied: %2.</source>
        <extracomment>%1 is the name of a file, %2 the reason from the operating system</extracomment>
        <translation>%1 wurde nicht kopiert: %2.</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <extracomment>The name of a copy: %1 is the name of the original without its ending</extracomment>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>%1 copy %2</source>
        <translation>%1 Kopie %2</translation>
    </message>
    <message>
        <source>%1 cannot be put into itself.</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>%1 kann nicht in sich selbst gelegt werden.</translation>
    </message>
    <message>
        <source>“%1” is no name for a file here.</source>
        <extracomment>%1 is what the user typed</extracomment>
        <translation>„%1“ kann hier kein Dateiname sein.</translation>
    </message>
</context>
<context>
    <name>FileDiff</name>
    <message>
        <source>a link</source>
        <translation>eine Verknüpfung</translation>
    </message>
    <message>
        <source>a repository of its own</source>
        <translation>ein eigenes Repository</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>Renamed from %1.</source>
        <extracomment>%1 is the old path of a file</extracomment>
        <translation>Umbenannt von %1.</translation>
    </message>
    <message>
        <source>This was %1 and is %2 now.</source>
        <extracomment>%1 and %2 are &quot;a file&quot;, &quot;a link&quot; or the like</extracomment>
        <translation>Das war %1 und ist jetzt %2.</translation>
    </message>
    <message>
        <source>The file may be run as a program now.</source>
        <translation>Die Datei darf jetzt als Programm ausgeführt werden.</translation>
    </message>
    <message>
        <source>The file may no longer be run as a program.</source>
        <translation>Die Datei darf nicht mehr als Programm ausgeführt werden.</translation>
    </message>
    <message>
        <source>It had %1 and has %2 now.</source>
        <extracomment>A file that is no text: %1 and %2 are its size before and after a change, such as &quot;12 kB&quot;</extracomment>
        <translation>Sie hatte %1 und hat jetzt %2.</translation>
    </message>
    <message>
        <source>It is new and has %1.</source>
        <extracomment>%1 is the size of a new file, such as &quot;12 kB&quot;</extracomment>
        <translation>Sie ist neu und hat %1.</translation>
    </message>
    <message>
        <source>It is gone and had %1.</source>
        <extracomment>%1 is the size of a file that is gone, such as &quot;12 kB&quot;</extracomment>
        <translation>Sie ist weg und hatte %1.</translation>
    </message>
    <message>
        <source>Its bytes changed, which cannot be shown line by line.</source>
        <translation>Ihre Bytes haben sich geändert, was sich nicht Zeile für Zeile zeigen lässt.</translation>
    </message>
</context>
<context>
    <name>FileWalk</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <extracomment>%1 is the path of a folder, %2 the reason from the operating system</extracomment>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>FileWriter</name>
    <message>
        <source>%1 was not saved: the disk is full. Free some space and save again.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde nicht gespeichert: Der Datenträger ist voll. Schaffen Sie Platz und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>%1 was not saved: %2.</source>
        <extracomment>%1 is the path of a file, %2 the reason from the operating system</extracomment>
        <translation>%1 wurde nicht gespeichert: %2.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than the limit of %2 bytes.</source>
        <extracomment>%1 is the path of a file, %2 a number of bytes</extracomment>
        <translation>%1 ist größer als die Grenze von %2 Bytes.</translation>
    </message>
</context>
<context>
    <name>Flavor</name>
    <message>
        <source>%1 CPU</source>
        <extracomment>%1 is a number of processor cores</extracomment>
        <translation>%1 CPU</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <extracomment>%1 is a size of memory in gigabytes</extracomment>
        <translation>%1 GB</translation>
    </message>
</context>
<context>
    <name>FlavorFit</name>
    <message>
        <source>Fits %1: peak %2 of %3 GB</source>
        <extracomment>%1 is a flavor such as &quot;CPU basic&quot;, %2 and %3 are numbers of gigabytes</extracomment>
        <translation>Passt auf %1: Spitze %2 von %3 GB</translation>
    </message>
    <message>
        <source>Fits %1 with little room: peak %2 of %3 GB</source>
        <extracomment>%1 is a flavor such as &quot;CPU basic&quot;, %2 and %3 are numbers of gigabytes</extracomment>
        <translation>Passt knapp auf %1: Spitze %2 von %3 GB</translation>
    </message>
    <message>
        <source>Too much for %1: peak %2 of %3 GB</source>
        <extracomment>%1 is a flavor such as &quot;CPU basic&quot;, %2 and %3 are numbers of gigabytes</extracomment>
        <translation>Zu viel für %1: Spitze %2 von %3 GB</translation>
    </message>
    <message>
        <source>Nobody knows yet whether it fits %1: run it here once.</source>
        <extracomment>%1 is a flavor such as &quot;CPU basic&quot;</extracomment>
        <translation>Ob es auf %1 passt, weiß noch niemand: Führen Sie es hier einmal aus.</translation>
    </message>
    <message>
        <source>Fits %1 with little room: GPU memory peak %2 of %3 GB</source>
        <extracomment>%1 is a flavor such as &quot;T4 small&quot;, %2 and %3 are numbers of gigabytes</extracomment>
        <translation>Passt knapp auf %1: GPU-Speicher höchstens %2 von %3 GB</translation>
    </message>
    <message>
        <source>Too much for %1: GPU memory peak %2 of %3 GB</source>
        <extracomment>%1 is a flavor such as &quot;T4 small&quot;, %2 and %3 are numbers of gigabytes</extracomment>
        <translation>Zu viel für %1: GPU-Speicher höchstens %2 von %3 GB</translation>
    </message>
    <message>
        <source>The app had a GPU here, and %1 has none.</source>
        <extracomment>%1 is a flavor such as &quot;CPU basic&quot;</extracomment>
        <translation>Hier hatte die App eine GPU, und %1 hat keine.</translation>
    </message>
    <message>
        <source>GPU memory peak %1 of %2 GB</source>
        <extracomment>%1 and %2 are numbers of gigabytes</extracomment>
        <translation>GPU-Speicher höchstens %1 von %2 GB</translation>
    </message>
</context>
<context>
    <name>FolderListing</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <extracomment>%1 is the path of a folder, %2 the reason from the operating system</extracomment>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>FolderRules</name>
    <message>
        <source>app_file must lie in the Space&apos;s folder; %1 is a link that leads out of it.</source>
        <extracomment>%1 is a path</extracomment>
        <translation>app_file muss im Ordner des Space liegen; %1 ist eine Verknüpfung, die hinausführt.</translation>
    </message>
    <message>
        <source>There is no file %1 to start. Make one, or name another as app_file in the card.</source>
        <extracomment>%1 is a path</extracomment>
        <translation>Es gibt keine Datei %1, die gestartet werden könnte. Legen Sie eine an oder nennen Sie eine andere als app_file in der Karte.</translation>
    </message>
    <message>
        <source>A Space with sdk docker needs a file Dockerfile in its folder.</source>
        <translation>Ein Space mit dem sdk docker braucht eine Datei Dockerfile in seinem Ordner.</translation>
    </message>
    <message>
        <source>The Hub installs nothing from %1; dependencies belong in requirements.txt.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Der Hub installiert nichts aus %1; Abhängigkeiten gehören in requirements.txt.</translation>
    </message>
    <message>
        <source>%1 has %2; git push to the Hub refuses files over 10 MB that are not stored by LFS.</source>
        <extracomment>%1 is the path of a file, %2 its size such as &quot;25 MiB&quot;</extracomment>
        <translation>%1 hat %2; git push an den Hub lehnt Dateien über 10 MB ab, die nicht mit LFS gespeichert sind.</translation>
    </message>
    <message>
        <source>%1 needs %2, which is not in the Space&apos;s folder.</source>
        <extracomment>%1 is an instruction of a Dockerfile, %2 the path of a file</extracomment>
        <translation>%1 braucht %2, das nicht im Ordner des Space liegt.</translation>
    </message>
    <message>
        <source>Python starts app_file, and %1 is no Python file. Name one that is.</source>
        <extracomment>%1 is a path</extracomment>
        <translation>Python startet app_file, und %1 ist keine Python-Datei. Nennen Sie eine.</translation>
    </message>
</context>
<context>
    <name>Follow</name>
    <message>
        <source>The Space does not run on the Hub (%1). %2</source>
        <extracomment>%1 is the Hub&apos;s name of a stage, e.g. BUILD_ERROR, %2 says why</extracomment>
        <translation>Der Space läuft auf dem Hub nicht (%1). %2</translation>
    </message>
</context>
<context>
    <name>FollowedBuild</name>
    <message>
        <source>The Space was published, but its build cannot be recorded here. Is the disk full or the data folder write-protected?</source>
        <translation>Der Space wurde veröffentlicht, aber sein Build kann hier nicht aufgezeichnet werden. Ist die Platte voll oder der Datenordner schreibgeschützt?</translation>
    </message>
</context>
<context>
    <name>GetSpace</name>
    <message>
        <source>Looking for %1</source>
        <extracomment>%1 is the name of a Space, &quot;owner/name&quot;</extracomment>
        <translation>Sucht %1</translation>
    </message>
    <message>
        <source>There is no Space %1 at %2 that you may see. Check its name.</source>
        <extracomment>%1 is the name of a Space, %2 the address of a Hub</extracomment>
        <translation>Bei %2 gibt es keinen Space %1, den Sie sehen dürfen. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>If it is private, sign in first.</source>
        <translation>Ist er privat, melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>If it is private, its owner can let you in.</source>
        <translation>Ist er privat, kann sein Besitzer Sie zulassen.</translation>
    </message>
    <message>
        <source>The Space is here; large files that are missing can be got when they are opened.</source>
        <translation>Der Space ist da; große Dateien, die fehlen, können beim Öffnen geholt werden.</translation>
    </message>
</context>
<context>
    <name>GitLibrary</name>
    <message>
        <source>Another program is at work in this repository, or ended in the middle of it. Try again later; if no git is running, remove the lock file.</source>
        <translation>Ein anderes Programm arbeitet gerade in diesem Repository oder endete mittendrin. Versuchen Sie es später noch einmal; läuft kein Git, entfernen Sie die Sperrdatei.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The index cannot be read. Your files are untouched: remove .git/index, and git makes it again with `git reset`.</source>
        <translation>Der Index lässt sich nicht lesen. Ihre Dateien sind unberührt: entfernen Sie .git/index, dann legt `git reset` ihn neu an.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The repository is damaged: check and repair it, which gets from its remote what is missing.</source>
        <translation>Das Repository ist beschädigt: Prüfen und reparieren Sie es; dabei wird vom Remote geholt, was fehlt.</translation>
    </message>
</context>
<context>
    <name>GpuCalls</name>
    <message numerus="yes">
        <source>ZeroGPU: %n call(s) took %1 s here.</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>
            <numerusform>ZeroGPU: %n Aufruf dauerte hier %1 s.</numerusform>
            <numerusform>ZeroGPU: %n Aufrufe dauerten hier %1 s.</numerusform>
        </translation>
    </message>
    <message>
        <source>At that pace a day&apos;s time is enough for %1 calls on a free account (%2 minutes) and %3 with PRO (%4 minutes).</source>
        <extracomment>%1 and %3 are numbers of calls, %2 and %4 numbers of minutes</extracomment>
        <translation>In diesem Tempo reicht die Zeit eines Tages für %1 Aufrufe mit einem kostenlosen Konto (%2 Minuten) und für %3 mit PRO (%4 Minuten).</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) took longer than the duration in the decorator: the Hub would end them.</source>
        <translation>
            <numerusform>%n Aufruf dauerte länger als die duration im Decorator: Der Hub würde ihn beenden.</numerusform>
            <numerusform>%n Aufrufe dauerten länger als die duration im Decorator: Der Hub würde sie beenden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No function has the decorator @spaces.GPU: ZeroGPU ends such an app at its start.</source>
        <translation>Keine Funktion hat den Dekorator @spaces.GPU: ZeroGPU beendet eine solche App beim Start.</translation>
    </message>
    <message>
        <source>CUDA is used before spaces is imported: ZeroGPU ends such an app at its start. Import spaces first.</source>
        <translation>CUDA wird benutzt, bevor spaces importiert ist: ZeroGPU beendet eine solche App beim Start. Importieren Sie zuerst spaces.</translation>
    </message>
</context>
<context>
    <name>GpuChoice</name>
    <message>
        <source>%1 This mends it: %2</source>
        <extracomment>%1 is a sentence on what is wrong, %2 a command</extracomment>
        <translation>%1 Das behebt es: %2</translation>
    </message>
    <message>
        <source>This machine has no GPU that programs can compute on.</source>
        <translation>Dieser Rechner hat keine GPU, auf der Programme rechnen können.</translation>
    </message>
    <message numerus="yes">
        <source>This machine has only %n GPU(s).</source>
        <translation>
            <numerusform>Dieser Rechner hat nur %n GPU.</numerusform>
            <numerusform>Dieser Rechner hat nur %n GPUs.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Without GPUs (--gpus none) the app runs on the processor.</source>
        <extracomment>%1 is a sentence on why there is no GPU</extracomment>
        <translation>%1 Ohne GPUs (--gpus none) läuft die App auf dem Prozessor.</translation>
    </message>
    <message>
        <source>%1 has a %2. %3 The app runs on the processor.</source>
        <extracomment>%1 is a flavor such as t4-small, %2 its accelerator such as &quot;T4&quot;, %3 a sentence on why there is none here</extracomment>
        <translation>%1 hat eine %2. %3 Die App läuft auf dem Prozessor.</translation>
    </message>
    <message>
        <source>%1 has a %2; the app gets this machine&apos;s %3.</source>
        <extracomment>%1 is a flavor such as t4-small, %2 its accelerator such as &quot;T4&quot;, %3 names GPUs of this machine</extracomment>
        <translation>%1 hat eine %2; die App bekommt von diesem Rechner: %3.</translation>
    </message>
    <message>
        <source>%1 has a %2. Which GPUs %3 has is not seen from here: --gpus all asks it for them. The app runs on the processor.</source>
        <extracomment>%1 is a flavor such as t4-small, %2 its accelerator such as &quot;T4&quot;, %3 the name of a machine</extracomment>
        <translation>%1 hat eine %2. Welche GPUs %3 hat, ist von hier aus nicht zu sehen: --gpus all verlangt sie dort. Die App läuft auf dem Prozessor.</translation>
    </message>
    <message>
        <source>The NVIDIA driver in the kernel of %1 is not the one that programs there use, so no program can use its GPUs until it is started again.</source>
        <extracomment>%1 is the name of a machine, or &quot;this machine&quot;</extracomment>
        <translation>Der NVIDIA-Treiber im Kernel von %1 ist nicht der, den Programme dort benutzen; bis zu einem Neustart kann kein Programm die GPUs benutzen.</translation>
    </message>
    <message>
        <source>The NVIDIA driver of %1 is not installed or not loaded.</source>
        <extracomment>%1 is the name of a machine, or &quot;this machine&quot;</extracomment>
        <translation>Der NVIDIA-Treiber von %1 ist nicht installiert oder nicht geladen.</translation>
    </message>
    <message>
        <source>The CDI file that describes the NVIDIA GPUs of %1 to containers is of another driver.</source>
        <extracomment>%1 is the name of a machine, or &quot;this machine&quot;</extracomment>
        <translation>Die CDI-Datei, die Containern die NVIDIA-GPUs von %1 beschreibt, gehört zu einem anderen Treiber.</translation>
    </message>
    <message>
        <source>No CDI file describes such NVIDIA GPUs of %1 to containers.</source>
        <extracomment>%1 is the name of a machine, or &quot;this machine&quot;</extracomment>
        <translation>Keine CDI-Datei beschreibt Containern solche NVIDIA-GPUs von %1.</translation>
    </message>
    <message>
        <source>The NVIDIA Container Toolkit, which gives GPUs to containers, is not installed on %1.</source>
        <extracomment>%1 is the name of a machine, or &quot;this machine&quot;</extracomment>
        <translation>Das NVIDIA Container Toolkit, das Containern GPUs gibt, ist auf %1 nicht installiert.</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diesem Rechner</translation>
    </message>
    <message>
        <source>%1 This mends it on %2: %3</source>
        <extracomment>%1 is a sentence on what is wrong, %2 the name of a machine, %3 a command</extracomment>
        <translation>%1 Das behebt es auf %2: %3</translation>
    </message>
</context>
<context>
    <name>GpuFinder</name>
    <message>
        <source>AMD GPU at %1</source>
        <extracomment>%1 is the place of a card in the machine, e.g. 0000:03:00.0</extracomment>
        <translation>AMD-GPU an %1</translation>
    </message>
    <message>
        <source>There is an AMD GPU, and its driver is not installed or not loaded.</source>
        <translation>Es gibt eine AMD-GPU, aber ihr Treiber ist nicht installiert oder nicht geladen.</translation>
    </message>
    <message>
        <source>The AMD driver is loaded, and /dev/kfd, by which programs compute, is not there.</source>
        <translation>Der AMD-Treiber ist geladen, aber /dev/kfd, womit Programme rechnen, fehlt.</translation>
    </message>
    <message>
        <source>You may not use the AMD GPU: /dev/kfd is for members of the group render.</source>
        <translation>Sie dürfen die AMD-GPU nicht benutzen: /dev/kfd ist für Mitglieder der Gruppe render.</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <extracomment>%1 is an amount of memory</extracomment>
        <translation>%1 belegt</translation>
    </message>
    <message>
        <source>%1 % busy</source>
        <extracomment>%1 is a percentage: how much of its time a GPU works</extracomment>
        <translation>zu %1 % ausgelastet</translation>
    </message>
    <message>
        <source>The NVIDIA driver in the kernel (%1) is not the one that programs use (%2), so no program can use the GPU until the machine is started again.</source>
        <extracomment>%1 and %2 are versions of a driver, e.g. 550.54.15</extracomment>
        <translation>Der NVIDIA-Treiber im Kernel (%1) ist nicht der, den Programme benutzen (%2); bis zum Neustart des Rechners kann daher kein Programm die GPU benutzen.</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>ein anderer</translation>
    </message>
    <message>
        <source>The CDI file that describes the NVIDIA GPUs to containers is of another driver: it names %1, which is not there.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Die CDI-Datei, die Containern die NVIDIA-GPUs beschreibt, ist von einem anderen Treiber: Sie nennt %1, das es nicht gibt.</translation>
    </message>
    <message>
        <source>No CDI file describes the NVIDIA GPUs to containers.</source>
        <translation>Keine CDI-Datei beschreibt Containern die NVIDIA-GPUs.</translation>
    </message>
    <message>
        <source>The NVIDIA Container Toolkit, which gives GPUs to containers, is not installed.</source>
        <translation>Das NVIDIA Container Toolkit, das Containern GPUs gibt, ist nicht installiert.</translation>
    </message>
    <message>
        <source>There is an NVIDIA GPU, and its driver is not installed or not loaded.</source>
        <translation>Es gibt eine NVIDIA-GPU, aber ihr Treiber ist nicht installiert oder nicht geladen.</translation>
    </message>
    <message>
        <source>The NVIDIA driver is loaded, and its device nodes such as %1 are not there.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Der NVIDIA-Treiber ist geladen, aber seine Gerätedateien wie %1 fehlen.</translation>
    </message>
</context>
<context>
    <name>GpuFindings</name>
    <message>
        <source>%1 GPU %2</source>
        <extracomment>%1 is &quot;NVIDIA&quot; or &quot;AMD&quot;, %2 a number</extracomment>
        <translation>%1-GPU %2</translation>
    </message>
    <message>
        <source>%1 driver</source>
        <extracomment>%1 is &quot;NVIDIA&quot; or &quot;AMD&quot;</extracomment>
        <translation>%1-Treiber</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>none: apps run on the processor</source>
        <translation>keine: Apps laufen auf dem Prozessor</translation>
    </message>
    <message>
        <source>Devices for containers (CDI)</source>
        <translation>Geräte für Container (CDI)</translation>
    </message>
    <message>
        <source>GPUs in containers</source>
        <translation>GPUs in Containern</translation>
    </message>
    <message>
        <source>%1 GPU</source>
        <translation>%1-GPU</translation>
    </message>
    <message>
        <source>%1 cannot be read or is no CDI specification</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 ist nicht lesbar oder keine CDI-Beschreibung</translation>
    </message>
</context>
<context>
    <name>GradioRules</name>
    <message>
        <source>Gradio has no %1 since version 4. Write %2.</source>
        <extracomment>%1 is a name in code, %2 what to write instead</extracomment>
        <translation>Gradio hat %1 seit Version 4 nicht mehr. Schreiben Sie %2.</translation>
    </message>
    <message>
        <source>%1 takes no %2 since Gradio 4, so the app ends with a TypeError. Use %3.</source>
        <extracomment>%1 is the name of a function, %2 of an argument, %3 what to use instead</extracomment>
        <translation>%1 nimmt seit Gradio 4 kein %2 mehr, also endet die App mit einem TypeError. Verwenden Sie %3.</translation>
    </message>
    <message>
        <source>Gradio %1 ends with an ImportError beside huggingface_hub 1 or newer, and nothing asks for an older one. Add huggingface_hub&lt;1 to requirements.txt.</source>
        <extracomment>%1 is a version number</extracomment>
        <translation>Gradio %1 endet neben huggingface_hub 1 oder neuer mit einem ImportError, und nichts verlangt eine ältere Version. Ergänzen Sie huggingface_hub&lt;1 in requirements.txt.</translation>
    </message>
    <message>
        <source>Add huggingface_hub&lt;1 to requirements.txt</source>
        <translation>huggingface_hub&lt;1 in requirements.txt ergänzen</translation>
    </message>
</context>
<context>
    <name>HardwareRules</name>
    <message>
        <source>ZeroGPU runs Spaces with sdk gradio only.</source>
        <translation>ZeroGPU führt nur Spaces mit sdk gradio aus.</translation>
    </message>
    <message>
        <source>ZeroGPU has Python 3.12.12 and 3.10.13, not %1.</source>
        <extracomment>%1 is a version of Python</extracomment>
        <translation>ZeroGPU hat Python 3.12.12 und 3.10.13, nicht %1.</translation>
    </message>
    <message>
        <source>No function has the decorator @spaces.GPU, and ZeroGPU ends such an app at its start.</source>
        <translation>Keine Funktion hat den Dekorator @spaces.GPU, und ZeroGPU beendet eine solche App beim Start.</translation>
    </message>
    <message>
        <source>This needs a GPU, and a Space has none unless its hardware is changed. Ask torch.cuda.is_available() first.</source>
        <translation>Das braucht eine GPU, und ein Space hat keine, solange seine Hardware nicht geändert wird. Fragen Sie zuerst torch.cuda.is_available().</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The history cannot be read.</source>
        <translation>Der Verlauf lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>HistoryVerb</name>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>Only commits that changed it.</source>
        <translation>Nur Commits, die ihn geändert haben.</translation>
    </message>
    <message>
        <source>How many at most.</source>
        <translation>Wie viele höchstens.</translation>
    </message>
    <message>
        <source>Where to begin; HEAD if not given.</source>
        <translation>Wo begonnen wird; ohne Angabe HEAD.</translation>
    </message>
    <message>
        <source>--count takes a number from 1.</source>
        <translation>--count erwartet eine Zahl ab 1.</translation>
    </message>
    <message>
        <source>Begin at every branch and tag.</source>
        <translation>Bei allen Branches und Tags beginnen.</translation>
    </message>
    <message>
        <source>Only by whose name or address has it.</source>
        <translation>Nur von Autoren, deren Name oder Adresse das enthält.</translation>
    </message>
    <message>
        <source>Only with it in the message.</source>
        <translation>Nur mit diesem Text in der Nachricht.</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>The HTTP library could not be started.</source>
        <translation>Die HTTP-Bibliothek konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>%1 could not be reached: %2.</source>
        <extracomment>%1 is a host name, %2 the reason in English</extracomment>
        <translation>%1 war nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>%1 answered with something that is not HTTP: %2.</source>
        <extracomment>%1 is a host name, %2 the reason in English</extracomment>
        <translation>%1 hat etwas geantwortet, das kein HTTP ist: %2.</translation>
    </message>
    <message>
        <source>The connection to %1 ended too early: %2.</source>
        <extracomment>%1 is a host name, %2 the reason in English</extracomment>
        <translation>Die Verbindung zu %1 endete zu früh: %2.</translation>
    </message>
    <message>
        <source>%1 does not prove that it is the server it claims to be, so nothing was sent: %2.</source>
        <extracomment>%1 is a host name, %2 the reason in English</extracomment>
        <translation>%1 weist nicht nach, der Server zu sein, der es zu sein behauptet, daher wurde nichts gesendet: %2.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 wants a user and a password. Give them in the proxy&apos;s address, in the variable https_proxy.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Der Proxy auf dem Weg zu %1 verlangt Benutzer und Passwort. Geben Sie beides in der Adresse des Proxys an, in der Variablen https_proxy.</translation>
    </message>
    <message>
        <source>Look whether the date and time of this computer are right.</source>
        <translation>Prüfen Sie, ob Datum und Uhrzeit dieses Rechners stimmen.</translation>
    </message>
    <message>
        <source>%1 wants a certificate from you and does not accept what it got: %2.</source>
        <extracomment>%1 is a host name, %2 the reason in English</extracomment>
        <translation>%1 verlangt ein Zertifikat von Ihnen und nimmt nicht an, was es bekam: %2.</translation>
    </message>
    <message>
        <source>%1 answered with more than %2, which is not what was asked for, so it was not read.</source>
        <extracomment>%1 is a host name, %2 a size such as &quot;16 MiB&quot;</extracomment>
        <translation>%1 antwortete mit mehr als %2; das ist nicht, wonach gefragt war, und wurde daher nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>HubAccountVerbs</name>
    <message>
        <source>Token (from the Hub&apos;s settings, under Access Tokens): </source>
        <translation>Token (aus den Einstellungen des Hubs, unter „Access Tokens“): </translation>
    </message>
    <message>
        <source>Organisations: %1</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>Organisationen: %1</translation>
    </message>
    <message>
        <source>The token is good, but there is no keychain to keep it in. Set HF_TOKEN instead.</source>
        <translation>Das Token ist gültig, aber es gibt keinen Schlüsselbund, in dem es aufbewahrt werden kann. Setzen Sie stattdessen HF_TOKEN.</translation>
    </message>
    <message>
        <source>Take the token that `hf auth login` keeps.</source>
        <translation>Das Token nehmen, das `hf auth login` aufbewahrt.</translation>
    </message>
    <message>
        <source>The Hub&apos;s own tools are not signed in here.</source>
        <translation>Die eigenen Werkzeuge des Hubs sind hier nicht angemeldet.</translation>
    </message>
    <message>
        <source>There was no token on standard input.</source>
        <translation>In der Standardeingabe war kein Token.</translation>
    </message>
    <message>
        <source>Nobody of that name is signed in there.</source>
        <translation>Niemand dieses Namens ist dort angemeldet.</translation>
    </message>
    <message>
        <source>%1 is signed out here. The token itself is still good: revoke it on the Hub.</source>
        <extracomment>%1 is a name</extracomment>
        <translation>%1 ist hier abgemeldet. Das Token selbst gilt noch: Widerrufen Sie es auf dem Hub.</translation>
    </message>
    <message>
        <source>Open %1 and confirm the code %2.</source>
        <extracomment>%1 is an address, %2 a code of some letters</extracomment>
        <translation>Öffnen Sie %1 und bestätigen Sie den Code %2.</translation>
    </message>
    <message>
        <source>Sign in on a page of the Hub.</source>
        <translation>Auf einer Seite des Hubs anmelden.</translation>
    </message>
</context>
<context>
    <name>HubCall</name>
    <message>
        <source>Print JSON lines.</source>
        <translation>JSON-Zeilen ausgeben.</translation>
    </message>
    <message>
        <source>The Hub&apos;s address, else that of HF_ENDPOINT.</source>
        <translation>Die Adresse des Hubs, sonst die aus HF_ENDPOINT.</translation>
    </message>
    <message>
        <source>One of several that are signed in.</source>
        <translation>Eines von mehreren angemeldeten Konten.</translation>
    </message>
    <message>
        <source>These are too few or too many arguments. `spacewright-cli %1 --help` says which.</source>
        <extracomment>%1 is a command of the command line</extracomment>
        <translation>Das sind zu wenige oder zu viele Argumente. `spacewright-cli %1 --help` sagt, welche.</translation>
    </message>
</context>
<context>
    <name>HubClient</name>
    <message>
        <source>The Hub sends this to %1, where your token does not go. Check the address of the Hub.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Der Hub schickt das an %1 weiter, wohin Ihr Token nicht geht. Prüfen Sie die Adresse des Hubs.</translation>
    </message>
    <message numerus="yes">
        <source>The Hub asks to wait, %n s more</source>
        <extracomment>Progress; %n is a number of seconds</extracomment>
        <translation>
            <numerusform>Der Hub bittet zu warten, noch %n s</numerusform>
            <numerusform>Der Hub bittet zu warten, noch %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>The Hub sends this in a circle. Try again later.</source>
        <translation>Der Hub schickt das im Kreis. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>The Hub cannot be reached, tried again in %n s</source>
        <translation>
            <numerusform>Der Hub ist nicht erreichbar, neuer Versuch in %n s</numerusform>
            <numerusform>Der Hub ist nicht erreichbar, neuer Versuch in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HubCommit</name>
    <message>
        <source>Nothing was committed on the Hub: %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>Auf dem Hub wurde nichts committet: %1</translation>
    </message>
    <message>
        <source>It is not known whether the Hub made the commit: %1 Publish again, which finds out and does not commit twice.</source>
        <extracomment>%1 says why</extracomment>
        <translation>Es ist nicht bekannt, ob der Hub den Commit gemacht hat: %1 Veröffentlichen Sie noch einmal; das findet es heraus und committet nicht doppelt.</translation>
    </message>
    <message>
        <source>Publishing was cancelled. Nothing was committed on the Hub.</source>
        <translation>Das Veröffentlichen wurde abgebrochen. Auf dem Hub wurde nichts committet.</translation>
    </message>
    <message>
        <source>Publishing was cancelled while the Hub made the commit. Publish again: that finds out what became of it, and does not commit twice.</source>
        <translation>Das Veröffentlichen wurde abgebrochen, während der Hub den Commit machte. Veröffentlichen Sie noch einmal: Das findet heraus, was daraus wurde, und committet nicht doppelt.</translation>
    </message>
</context>
<context>
    <name>HubDiscussionsVerb</name>
    <message>
        <source>pull request</source>
        <translation>Pull Request</translation>
    </message>
    <message>
        <source>discussion</source>
        <translation>Diskussion</translation>
    </message>
    <message>
        <source>Began discussion #%1.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Diskussion #%1 begonnen.</translation>
    </message>
    <message>
        <source>The Space: owner/name.</source>
        <translation>Der Space: besitzer/name.</translation>
    </message>
    <message>
        <source>One to show or change.</source>
        <translation>Eine, die gezeigt oder geändert wird.</translation>
    </message>
    <message>
        <source>List closed and merged ones too.</source>
        <translation>Auch geschlossene und zusammengeführte auflisten.</translation>
    </message>
    <message>
        <source>Begin a discussion.</source>
        <translation>Eine Diskussion beginnen.</translation>
    </message>
    <message>
        <source>Write this.</source>
        <translation>Das schreiben.</translation>
    </message>
    <message>
        <source>Close it.</source>
        <translation>Sie schließen.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Sie wieder öffnen.</translation>
    </message>
    <message>
        <source>Merge the pull request.</source>
        <translation>Den Pull Request zusammenführen.</translation>
    </message>
    <message>
        <source>A discussion is named by its number.</source>
        <translation>Eine Diskussion wird mit ihrer Nummer genannt.</translation>
    </message>
</context>
<context>
    <name>HubDuplicateVerb</name>
    <message>
        <source>The Space: owner/name.</source>
        <translation>Der Space: besitzer/name.</translation>
    </message>
    <message>
        <source>The copy: owner/name.</source>
        <translation>Die Kopie: besitzer/name.</translation>
    </message>
    <message>
        <source>Let everybody see the copy.</source>
        <translation>Die Kopie für alle sichtbar machen.</translation>
    </message>
    <message>
        <source>The hardware of the copy.</source>
        <translation>Die Hardware der Kopie.</translation>
    </message>
    <message>
        <source>Made %1. Its secrets have no values yet.</source>
        <extracomment>%1 is an address</extracomment>
        <translation>%1 angelegt. Die Geheimnisse haben dort noch keine Werte.</translation>
    </message>
</context>
<context>
    <name>HubEndpoint</name>
    <message>
        <source>%1 is not the address of a Hub that a token may go to. Give one that begins with https://.</source>
        <extracomment>%1 is what somebody entered as the address of a server</extracomment>
        <translation>%1 ist nicht die Adresse eines Hubs, an den ein Token gehen darf. Geben Sie eine an, die mit https:// beginnt.</translation>
    </message>
</context>
<context>
    <name>HubError</name>
    <message>
        <source>The Hub does not know you, or you may not see this: %1 Sign in, or check the token.</source>
        <extracomment>%1 is what the server said</extracomment>
        <translation>Der Hub kennt Sie nicht, oder Sie dürfen das nicht sehen: %1 Melden Sie sich an oder prüfen Sie das Token.</translation>
    </message>
    <message>
        <source>The Hub wants a paid plan or a payment method for this: %1</source>
        <extracomment>%1 is what the server said</extracomment>
        <translation>Der Hub verlangt dafür einen bezahlten Tarif oder ein Zahlungsmittel: %1</translation>
    </message>
    <message>
        <source>The Hub does not allow this: %1 Ask the owner, or use a token with the right to do it.</source>
        <extracomment>%1 is what the server said</extracomment>
        <translation>Der Hub erlaubt das nicht: %1 Fragen Sie den Besitzer oder verwenden Sie ein Token mit dem Recht dazu.</translation>
    </message>
    <message>
        <source>This is not on the Hub, or not for you to see: %1</source>
        <extracomment>%1 is what the server said</extracomment>
        <translation>Das gibt es auf dem Hub nicht, oder Sie dürfen es nicht sehen: %1</translation>
    </message>
    <message>
        <source>Something is in the way on the Hub: %1</source>
        <extracomment>%1 is what the server said</extracomment>
        <translation>Auf dem Hub ist etwas im Weg: %1</translation>
    </message>
    <message>
        <source>Somebody has changed the Space on the Hub meanwhile: %1 Get their changes first.</source>
        <extracomment>%1 is what the server said</extracomment>
        <translation>Jemand hat den Space auf dem Hub inzwischen geändert: %1 Holen Sie diese Änderungen zuerst.</translation>
    </message>
    <message>
        <source>The Hub asks to wait: %1 Try again in some minutes.</source>
        <extracomment>%1 is what the server said</extracomment>
        <translation>Der Hub bittet zu warten: %1 Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The Hub has a problem of its own: %1 Try again later.</source>
        <extracomment>%1 is what the server said</extracomment>
        <translation>Der Hub hat selbst ein Problem: %1 Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The Hub refuses this: %1</source>
        <extracomment>%1 is what the server said</extracomment>
        <translation>Der Hub lehnt das ab: %1</translation>
    </message>
    <message>
        <source>it says no more than %1</source>
        <extracomment>%1 is a number, the status of an HTTP answer</extracomment>
        <translation>er sagt nicht mehr als %1</translation>
    </message>
    <message>
        <source>The Hub&apos;s answer cannot be understood: %1. Check the address of the Hub, or try again.</source>
        <extracomment>%1 is what is missing or wrong in an answer, in English</extracomment>
        <translation>Die Antwort des Hubs ist nicht zu verstehen: %1. Prüfen Sie die Adresse des Hubs oder versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>HubFindVerbs</name>
    <message>
        <source>Of whom; may be given several times.</source>
        <translation>Von wem; mehrfach möglich.</translation>
    </message>
    <message>
        <source>A part of the name; anybody&apos;s Spaces.</source>
        <translation>Ein Teil des Namens; Spaces von allen.</translation>
    </message>
    <message>
        <source>Only those with this tag.</source>
        <translation>Nur solche mit diesem Tag.</translation>
    </message>
    <message>
        <source>How many at most.</source>
        <translation>Wie viele höchstens.</translation>
    </message>
    <message>
        <source>--limit takes a number.</source>
        <translation>--limit erwartet eine Zahl.</translation>
    </message>
    <message>
        <source>What the Space should do.</source>
        <translation>Was der Space tun soll.</translation>
    </message>
    <message>
        <source>Only gradio, docker or static.</source>
        <translation>Nur gradio, docker oder static.</translation>
    </message>
    <message>
        <source>Also Spaces that do not run.</source>
        <translation>Auch Spaces, die nicht laufen.</translation>
    </message>
</context>
<context>
    <name>HubHardware</name>
    <message>
        <source>%1 costs $%2 for each hour on the Hub.</source>
        <extracomment>%1 is a flavor such as &quot;t4-small&quot;, %2 an amount of dollars such as &quot;0.40&quot;</extracomment>
        <translation>%1 kostet auf dem Hub %2 $ je Stunde.</translation>
    </message>
    <message>
        <source>Run it there? [y/N] </source>
        <translation>Dort ausführen? [y/N] </translation>
    </message>
    <message>
        <source>Add --accept-cost to pay for it.</source>
        <translation>Mit --accept-cost zahlen Sie dafür.</translation>
    </message>
    <message>
        <source>Nobody is signed in at the Hub, whose hardware was asked for. `spacewright-cli hub login` does that.</source>
        <translation>Niemand ist am Hub angemeldet, dessen Hardware verlangt wurde. `spacewright-cli hub login` meldet Sie an.</translation>
    </message>
    <message>
        <source>The Hub has no hardware %1 any more. `spacewright-cli hub hardware` lists what it has.</source>
        <extracomment>%1 is a flavor such as &quot;t4-small&quot;</extracomment>
        <translation>Der Hub hat die Hardware %1 nicht mehr. `spacewright-cli hub hardware` listet auf, was er hat.</translation>
    </message>
</context>
<context>
    <name>HubIdentity</name>
    <message>
        <source>Nobody is signed in at the Hub. Sign in with a token.</source>
        <translation>Niemand ist beim Hub angemeldet. Melden Sie sich mit einem Token an.</translation>
    </message>
</context>
<context>
    <name>HubLogin</name>
    <message>
        <source>%1 is not signed in here. `spacewright-cli hub login` does that.</source>
        <extracomment>%1 is a name</extracomment>
        <translation>%1 ist hier nicht angemeldet. „spacewright-cli hub login“ meldet an.</translation>
    </message>
</context>
<context>
    <name>HubLogsVerb</name>
    <message>
        <source>The Space: owner/name.</source>
        <translation>Der Space: besitzer/name.</translation>
    </message>
    <message>
        <source>The log of the build, in place of the app&apos;s own.</source>
        <translation>Das Protokoll des Builds anstelle dessen der App.</translation>
    </message>
    <message>
        <source>Wait for more, until Ctrl-C.</source>
        <translation>Auf mehr warten, bis Strg+C gedrückt wird.</translation>
    </message>
</context>
<context>
    <name>HubOperateVerbs</name>
    <message>
        <source>The Space: owner/name.</source>
        <translation>Der Space: besitzer/name.</translation>
    </message>
    <message>
        <source>Give the time until it falls asleep in seconds, or &quot;never&quot;.</source>
        <translation>Geben Sie die Zeit bis zum Einschlafen in Sekunden an oder „never“.</translation>
    </message>
    <message>
        <source>Build anew, with nothing kept from earlier builds.</source>
        <translation>Neu bauen, ohne etwas aus früheren Builds.</translation>
    </message>
    <message>
        <source>The Space: owner/name. Without it, all hardware is listed.</source>
        <translation>Der Space: besitzer/name. Ohne ihn wird die gesamte Hardware aufgelistet.</translation>
    </message>
    <message>
        <source>The hardware to run on.</source>
        <translation>Die Hardware, auf der er läuft.</translation>
    </message>
    <message>
        <source>Seconds until it falls asleep, or never.</source>
        <translation>Sekunden, bis er einschläft, oder never.</translation>
    </message>
    <message>
        <source>Say which hardware. `spacewright-cli hub hardware` lists it.</source>
        <translation>Sagen Sie, welche Hardware. „spacewright-cli hub hardware“ listet sie auf.</translation>
    </message>
    <message>
        <source>Seconds without visitors, or never.</source>
        <translation>Sekunden ohne Besucher oder never.</translation>
    </message>
</context>
<context>
    <name>HubRunner</name>
    <message>
        <source>%1 on the Hub is made for this run, private, with %2. It is removed when the run ends.</source>
        <extracomment>%1 is the name of a Space, %2 a flavor such as &quot;t4-small&quot;</extracomment>
        <translation>%1 auf dem Hub wird für diesen Lauf angelegt, privat, mit %2. Er wird entfernt, wenn der Lauf endet.</translation>
    </message>
    <message>
        <source>There is a Space %1 already. Another Spacewright runs this folder there, or left it: stop it there, or remove that Space, then run again.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>Es gibt schon einen Space %1. Ein anderes Spacewright führt diesen Ordner dort aus oder hat ihn zurückgelassen: Halten Sie ihn dort an, oder entfernen Sie diesen Space, und starten Sie dann neu.</translation>
    </message>
    <message>
        <source>A run from Spacewright</source>
        <translation>Ein Lauf aus Spacewright</translation>
    </message>
    <message>
        <source>%1 was removed on the Hub while it ran.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>%1 wurde auf dem Hub entfernt, während er lief.</translation>
    </message>
    <message>
        <source>The Space does not run on the Hub any more (%1). %2</source>
        <extracomment>%1 is the Hub&apos;s name of a stage, e.g. RUNTIME_ERROR, %2 says why</extracomment>
        <translation>Der Space läuft auf dem Hub nicht mehr (%1). %2</translation>
    </message>
    <message>
        <source>The Hub has put the Space to sleep, since nobody visited it: the run ends.</source>
        <translation>Der Hub hat den Space schlafen gelegt, weil niemand ihn besuchte: Der Lauf endet.</translation>
    </message>
    <message>
        <source>The Hub has put the Space to sleep, since nobody visited it.</source>
        <translation>Der Hub hat den Space schlafen gelegt, weil niemand ihn besuchte.</translation>
    </message>
    <message>
        <source>%1 is removed from the Hub.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>%1 wird vom Hub entfernt.</translation>
    </message>
    <message>
        <source>%1 could not be removed from the Hub and may cost money. This removes it: %2</source>
        <translation>%1 ließ sich nicht vom Hub entfernen und kostet vielleicht Geld. Das entfernt ihn: %2</translation>
    </message>
</context>
<context>
    <name>HubSettingsVerbs</name>
    <message>
        <source>The Space: owner/name.</source>
        <translation>Der Space: besitzer/name.</translation>
    </message>
    <message>
        <source>Remove one; may be given several times.</source>
        <translation>Eines entfernen; mehrfach möglich.</translation>
    </message>
    <message>
        <source>What it is for.</source>
        <translation>Wofür es ist.</translation>
    </message>
    <message>
        <source>One secret at a time: its value is read from standard input.</source>
        <translation>Ein Geheimnis auf einmal: Sein Wert wird von der Standardeingabe gelesen.</translation>
    </message>
    <message>
        <source>Set one to what comes on standard input.</source>
        <translation>Eines auf das setzen, was von der Standardeingabe kommt.</translation>
    </message>
    <message>
        <source>Set one; may be given several times.</source>
        <translation>Eine setzen; mehrfach möglich.</translation>
    </message>
</context>
<context>
    <name>HubStagingVerb</name>
    <message>
        <source>Stop them and remove them from the Hub.</source>
        <translation>Sie anhalten und vom Hub entfernen.</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>%1 ist entfernt.</translation>
    </message>
    <message>
        <source>%1 was left by a run that ended.</source>
        <translation>%1 blieb von einem beendeten Lauf zurück.</translation>
    </message>
    <message>
        <source>No run has left a Space on the Hub.</source>
        <translation>Kein Lauf hat einen Space auf dem Hub zurückgelassen.</translation>
    </message>
</context>
<context>
    <name>HubVerb</name>
    <message>
        <source>sign in with a token, which is read from standard input</source>
        <translation>mit einem Token anmelden, das von der Standardeingabe gelesen wird</translation>
    </message>
    <message>
        <source>forget an account and its token</source>
        <translation>ein Konto und sein Token vergessen</translation>
    </message>
    <message>
        <source>say who is signed in</source>
        <translation>sagen, wer angemeldet ist</translation>
    </message>
    <message>
        <source>list Spaces of yours, or of others</source>
        <translation>eigene oder fremde Spaces auflisten</translation>
    </message>
    <message>
        <source>find Spaces by what they do</source>
        <translation>Spaces nach dem finden, was sie tun</translation>
    </message>
    <message>
        <source>say how a Space runs</source>
        <translation>sagen, wie ein Space läuft</translation>
    </message>
    <message>
        <source>print the log of a build or a run</source>
        <translation>das Protokoll eines Builds oder Laufs ausgeben</translation>
    </message>
    <message>
        <source>start a Space again</source>
        <translation>einen Space neu starten</translation>
    </message>
    <message>
        <source>stop a Space until it is restarted</source>
        <translation>einen Space anhalten, bis er neu gestartet wird</translation>
    </message>
    <message>
        <source>list hardware, or give a Space another</source>
        <translation>Hardware auflisten oder einem Space andere geben</translation>
    </message>
    <message>
        <source>set when a Space falls asleep</source>
        <translation>festlegen, wann ein Space einschläft</translation>
    </message>
    <message>
        <source>list, set and remove secrets</source>
        <translation>Geheimnisse auflisten, setzen und entfernen</translation>
    </message>
    <message>
        <source>list, set and remove variables</source>
        <translation>Variablen auflisten, setzen und entfernen</translation>
    </message>
    <message>
        <source>copy a Space on the Hub</source>
        <translation>einen Space auf dem Hub kopieren</translation>
    </message>
    <message>
        <source>read and write discussions and pull requests</source>
        <translation>Diskussionen und Pull Requests lesen und schreiben</translation>
    </message>
    <message>
        <source>Usage: spacewright-cli hub VERB [options]</source>
        <translation>Aufruf: spacewright-cli hub VERB [Optionen]</translation>
    </message>
    <message>
        <source>list or remove what runs on the Hub&apos;s hardware have left</source>
        <translation>auflisten oder entfernen, was Läufe auf der Hardware des Hubs zurückgelassen haben</translation>
    </message>
</context>
<context>
    <name>ImageBuild</name>
    <message>
        <source>The build failed: %1</source>
        <extracomment>%1 is what the engine said</extracomment>
        <translation>Der Build ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The engine stopped in the middle of the build; see whether it is still running.</source>
        <translation>Die Engine hat mitten im Build aufgehört; sehen Sie nach, ob sie noch läuft.</translation>
    </message>
</context>
<context>
    <name>ImageLayer</name>
    <message>
        <source>Not measured: this engine cannot tell what its containers use.</source>
        <translation>Nicht gemessen: Diese Engine kann nicht sagen, was ihre Container verbrauchen.</translation>
    </message>
    <message>
        <source>A look into the base image failed.</source>
        <translation>Ein Blick in das Basis-Image misslang.</translation>
    </message>
</context>
<context>
    <name>ImportRules</name>
    <message>
        <source>Python %2 has no module %1. Change python_version in the card, or do without it.</source>
        <extracomment>%1 is the name of a Python module, %2 a version of Python</extracomment>
        <translation>Python %2 hat kein Modul %1. Ändern Sie python_version in der Karte, oder kommen Sie ohne es aus.</translation>
    </message>
    <message>
        <source>Nothing provides the module %1: no file of the Space, no requirement. If it is the package %2, add that to requirements.txt.</source>
        <extracomment>%1 is the name of a Python module, %2 of a package</extracomment>
        <translation>Nichts bringt das Modul %1: keine Datei des Space, keine Anforderung. Ist das Paket %2 gemeint, ergänzen Sie es in requirements.txt.</translation>
    </message>
    <message>
        <source>No file of the Space and no requirement is called %1. Unless another requirement brings it, add %2 to requirements.txt.</source>
        <extracomment>%1 is the name of a Python module, %2 of a package</extracomment>
        <translation>Keine Datei des Space und keine Anforderung heißt %1. Wenn keine andere Anforderung es mitbringt, ergänzen Sie %2 in requirements.txt.</translation>
    </message>
    <message>
        <source>Add %1 to requirements.txt</source>
        <extracomment>%1 is the name of a package</extracomment>
        <translation>%1 in requirements.txt ergänzen</translation>
    </message>
</context>
<context>
    <name>Index</name>
    <message>
        <source>The list of staged files cannot be read.</source>
        <translation>Die Liste der vorgemerkten Dateien lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The list of staged files cannot be written.</source>
        <translation>Die Liste der vorgemerkten Dateien lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>%1 cannot be staged.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 lässt sich nicht vormerken.</translation>
    </message>
    <message>
        <source>The list of staged files cannot be changed.</source>
        <translation>Die Liste der vorgemerkten Dateien lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>IndexLock</name>
    <message>
        <source>Another program is at work in this repository, or ended in the middle of it. Try again later; if no git is running, remove %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Ein anderes Programm arbeitet gerade in diesem Repository oder endete mittendrin. Versuchen Sie es später noch einmal; läuft kein Git, entfernen Sie %1.</translation>
    </message>
    <message>
        <source>%1 cannot be made, so nothing is committed.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 lässt sich nicht anlegen, deshalb wird nichts committet.</translation>
    </message>
</context>
<context>
    <name>IndexNames</name>
    <message>
        <source>The package index %1 did not give the names of its packages. Is there a connection to it?</source>
        <extracomment>%1 is the address of a package index</extracomment>
        <translation>Der Paketindex %1 gab die Namen seiner Pakete nicht her. Besteht eine Verbindung zu ihm?</translation>
    </message>
    <message>
        <source>It is not known which package index this machine uses.</source>
        <translation>Welchen Paketindex dieser Rechner benutzt, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>Installer</name>
    <message>
        <source>uv is needed to resolve and install packages and was not found. Install it with `pipx install uv` and try again.</source>
        <translation>Zum Auflösen und Installieren von Paketen wird uv gebraucht und wurde nicht gefunden. Installieren Sie es mit `pipx install uv` und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>KeptFiles</name>
    <message>
        <source>What was discarded then is not kept any more.</source>
        <translation>Was damals verworfen wurde, ist nicht mehr aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>KeychainStore</name>
    <message>
        <source>This desktop has no keychain. Start a Secret Service or KWallet and try again.</source>
        <translation>Diese Arbeitsumgebung hat keinen Schlüsselbund. Starten Sie einen Secret Service oder KWallet und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain did not give access. Unlock it and try again.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain failed. Look whether it runs and is unlocked, then try again.</source>
        <translation>Der Schlüsselbund hat versagt. Sehen Sie nach, ob er läuft und entsperrt ist, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Kubernetes</name>
    <message>
        <source>A static Space is files that any web server serves: it needs no container in a cluster.</source>
        <translation>Ein statischer Space besteht aus Dateien, die jeder Webserver ausliefert: Er braucht keinen Container in einem Cluster.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>The branches and tags cannot be listed.</source>
        <translation>Die Branches und Tags lassen sich nicht auflisten.</translation>
    </message>
</context>
<context>
    <name>LanguageServer</name>
    <message>
        <source>There is no language server %1, so code is not completed. Install it with `pipx install python-lsp-server`, or name another one in the settings, and open the Space again.</source>
        <extracomment>%1 is the name of a program</extracomment>
        <translation>Es gibt keinen Language-Server %1, also wird Code nicht vervollständigt. Installieren Sie ihn mit `pipx install python-lsp-server`, oder nennen Sie in den Einstellungen einen anderen, und öffnen Sie den Space neu.</translation>
    </message>
</context>
<context>
    <name>LargeFileOutput</name>
    <message>
        <source>Get the content of LFS files up to this size, others when asked for.</source>
        <translation>Den Inhalt von LFS-Dateien bis zu dieser Größe holen, andere auf Verlangen.</translation>
    </message>
    <message>
        <source>--lfs-up-to takes a number of megabytes.</source>
        <translation>--lfs-up-to erwartet eine Zahl von Megabytes.</translation>
    </message>
    <message>
        <source>The files are there as pointers: `spacewright-cli lfs get` tries again.</source>
        <translation>Die Dateien sind als Zeiger da: „spacewright-cli lfs get“ versucht es noch einmal.</translation>
    </message>
</context>
<context>
    <name>LargeFiles</name>
    <message>
        <source>Checking large files</source>
        <translation>Große Dateien werden geprüft</translation>
    </message>
    <message>
        <source>The content of %1 is not on this machine, or is damaged. Get it from the remote.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Der Inhalt von %1 ist nicht auf diesem Rechner oder ist beschädigt. Holen Sie ihn von der Gegenstelle.</translation>
    </message>
    <message>
        <source>The list of staged files cannot be written.</source>
        <translation>Die Liste der vorgemerkten Dateien lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Writing large files</source>
        <translation>Große Dateien werden geschrieben</translation>
    </message>
    <message>
        <source>What the remote sent for a large file of %1 bytes is not its content, so it was thrown away.</source>
        <extracomment>%1 is a number of bytes</extracomment>
        <translation>Was die Gegenstelle für eine große Datei von %1 Bytes geschickt hat, ist nicht deren Inhalt und wurde verworfen.</translation>
    </message>
    <message>
        <source>Getting large files</source>
        <translation>Große Dateien werden geholt</translation>
    </message>
    <message>
        <source>The remote&apos;s answer about large files makes no sense.</source>
        <translation>Die Antwort der Gegenstelle zu großen Dateien ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>%1 does not give you access to the large files. Does your token allow it?</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 gibt Ihnen keinen Zugriff auf die großen Dateien. Erlaubt Ihr Token das?</translation>
    </message>
    <message>
        <source>%1 keeps no large files for this repository, or you may not see it.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 bewahrt für dieses Repository keine großen Dateien auf, oder Sie dürfen es nicht sehen.</translation>
    </message>
    <message>
        <source>%1 answered the question about large files with HTTP status %2.</source>
        <extracomment>%1 is a host name, %2 a number</extracomment>
        <translation>%1 hat die Frage nach großen Dateien mit dem HTTP-Status %2 beantwortet.</translation>
    </message>
    <message>
        <source>The remote does not have the content of a large file of %1 bytes. Whoever committed it has to push it again.</source>
        <extracomment>%1 is a number of bytes</extracomment>
        <translation>Die Gegenstelle hat den Inhalt einer großen Datei von %1 Bytes nicht. Wer sie committet hat, muss sie noch einmal schicken.</translation>
    </message>
    <message>
        <source>The remote refused a large file: %1.</source>
        <extracomment>%1 is the reason, in the remote&apos;s words</extracomment>
        <translation>Die Gegenstelle hat eine große Datei abgelehnt: %1.</translation>
    </message>
    <message>
        <source>The remote sends the large files through %1 without encryption, so nothing was transferred.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Die Gegenstelle schickt die großen Dateien unverschlüsselt über %1, daher wurde nichts übertragen.</translation>
    </message>
    <message>
        <source>The storage of the large files answered with HTTP status %1.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Der Speicher der großen Dateien hat mit dem HTTP-Status %1 geantwortet.</translation>
    </message>
    <message>
        <source>The storage does not have the content of a large file.</source>
        <translation>Der Speicher hat den Inhalt einer großen Datei nicht.</translation>
    </message>
    <message>
        <source>The remote did not accept a large file after it was sent; push again.</source>
        <translation>Die Gegenstelle hat eine große Datei nach dem Schicken nicht angenommen; schicken Sie noch einmal.</translation>
    </message>
    <message>
        <source>The remote lacks a large file of %1 bytes, and its content is not on this machine, or is damaged. Nothing was pushed.</source>
        <extracomment>%1 is a number of bytes</extracomment>
        <translation>Der Gegenstelle fehlt eine große Datei von %1 Bytes, deren Inhalt nicht auf diesem Rechner oder beschädigt ist. Es wurde nichts geschickt.</translation>
    </message>
    <message>
        <source>Sending large files</source>
        <translation>Große Dateien werden geschickt</translation>
    </message>
    <message>
        <source>%1 does not say where it keeps large files.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 sagt nicht, wo es große Dateien aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 was changed before all of it was sent. Try again.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde geändert, bevor alles gesendet war. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Leftovers</name>
    <message>
        <source>Spacewright ended before the run did.</source>
        <translation>Spacewright hat sich vor dem Lauf beendet.</translation>
    </message>
</context>
<context>
    <name>LfsMigrate</name>
    <message>
        <source>The commits cannot be rewritten. Nothing was changed.</source>
        <translation>Die Commits lassen sich nicht umschreiben. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Rewriting commits</source>
        <translation>Commits werden umgeschrieben</translation>
    </message>
    <message>
        <source>Git is in the middle of a merge, a rebase or the like. Finish it first.</source>
        <translation>Git ist mitten in einem Zusammenführen, einem Rebase oder Ähnlichem. Beenden Sie es zuerst.</translation>
    </message>
    <message>
        <source>No branch with commits is checked out.</source>
        <translation>Es ist kein Branch mit Commits ausgecheckt.</translation>
    </message>
    <message>
        <source>%1 is in no commit that is still to be pushed. What was pushed is not rewritten.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 ist in keinem Commit, der noch zu schicken ist. Was geschickt wurde, wird nicht umgeschrieben.</translation>
    </message>
</context>
<context>
    <name>LfsStore</name>
    <message>
        <source>%1 was not written: the disk is full.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde nicht geschrieben: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>%1 was not written: %2.</source>
        <extracomment>%1 is the path of a file, %2 the reason from the operating system</extracomment>
        <translation>%1 wurde nicht geschrieben: %2.</translation>
    </message>
</context>
<context>
    <name>LfsVerb</name>
    <message>
        <source>The commits to push hold nothing that belongs to LFS.</source>
        <translation>Die Commits, die zu schicken sind, enthalten nichts, was in LFS gehört.</translation>
    </message>
    <message>
        <source>Rewrote %1 commits. The old ones are kept as %2.</source>
        <extracomment>%1 is a number of commits, %2 the name of a reference of git</extracomment>
        <translation>%1 Commits umgeschrieben. Die alten sind als %2 aufbewahrt.</translation>
    </message>
    <message>
        <source>status: list the large files. get: get their content. track: give files to LFS. check: say what the Hub would refuse. fsck: look for damage. migrate: move files of unpushed commits to LFS.</source>
        <translation>status: die großen Dateien auflisten. get: ihren Inhalt holen. track: Dateien in LFS geben. check: sagen, was der Hub ablehnen würde. fsck: nach Schäden suchen. migrate: Dateien aus Commits, die noch zu schicken sind, in LFS verlegen.</translation>
    </message>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>Only this file; can be given again.</source>
        <translation>Nur diese Datei; mehrfach möglich.</translation>
    </message>
    <message>
        <source>With track: a pattern such as *.bin; can be given again.</source>
        <translation>Mit track: ein Muster wie *.bin; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Say what to do: spacewright-cli lfs COMMAND [DIR]; see --help</source>
        <translation>Sagen Sie, was zu tun ist: spacewright-cli lfs BEFEHL [ORDNER]; siehe --help</translation>
    </message>
</context>
<context>
    <name>LineAssembler</name>
    <message>
        <source>[… %1 more bytes]</source>
        <extracomment>At the end of a line of a log that is too long to be shown whole. %1 is a number of bytes</extracomment>
        <translation>[… %1 weitere Bytes]</translation>
    </message>
</context>
<context>
    <name>LineStaging</name>
    <message>
        <source>%1 is not what was shown any more. Look at it again.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 ist nicht mehr, wie es gezeigt wurde. Sehen Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>The lines of %1 cannot be taken.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Die Zeilen von %1 lassen sich nicht übernehmen.</translation>
    </message>
    <message>
        <source>%1 has no lines to pick from. Take it as a whole.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 hat keine Zeilen zum Auswählen. Nehmen Sie die Datei als Ganzes.</translation>
    </message>
    <message>
        <source>%1 belongs to git LFS. Take it as a whole.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 gehört zu Git LFS. Nehmen Sie die Datei als Ganzes.</translation>
    </message>
</context>
<context>
    <name>LinkedWorktrees</name>
    <message>
        <source>%1 belongs to another repository now, so it stays.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 gehört jetzt zu einem anderen Repository und bleibt daher.</translation>
    </message>
    <message>
        <source>%1 is no worktree of this repository.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 ist kein Arbeitsbaum dieses Repositorys.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Writing files</source>
        <translation>Dateien werden geschrieben</translation>
    </message>
    <message>
        <source>The branch %1 cannot be checked out.</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>Der Branch %1 lässt sich nicht auschecken.</translation>
    </message>
    <message>
        <source>%1 is the repository&apos;s own folder, or the open one.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 ist der eigene Ordner des Repositorys oder der geöffnete.</translation>
    </message>
    <message>
        <source>%1 is locked. Release it with `git worktree unlock` first.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 ist gesperrt. Geben Sie ihn zuerst mit `git worktree unlock` frei.</translation>
    </message>
    <message>
        <source>%1 has changes that are in no commit. Commit or discard them first.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 enthält Änderungen, die in keinem Commit sind. Committen oder verwerfen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The worktrees cannot be listed.</source>
        <translation>Die Arbeitsbäume lassen sich nicht auflisten.</translation>
    </message>
    <message>
        <source>The branch %1 is checked out in %2 already. A branch can be checked out only once.</source>
        <extracomment>%1 is a branch, %2 the path of a folder</extracomment>
        <translation>Der Branch %1 ist schon in %2 ausgecheckt. Ein Branch kann nur einmal ausgecheckt sein.</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 kann nicht entfernt werden.</translation>
    </message>
</context>
<context>
    <name>LocalFiles</name>
    <message>
        <source>There are over %1 files, more than the Hub takes. Leave some out with .gitignore.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Es sind über %1 Dateien, mehr als der Hub nimmt. Lassen Sie einige mit .gitignore weg.</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Dateien werden gesucht</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read, so nothing was published.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>Der Ordner %1 kann nicht gelesen werden, daher wurde nichts veröffentlicht.</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Only locks of version 1 can be read.</source>
        <translation>Nur Sperrdateien der Version 1 können gelesen werden.</translation>
    </message>
    <message>
        <source>Here a package has no name.</source>
        <translation>Hier hat ein Paket keinen Namen.</translation>
    </message>
    <message>
        <source>The file has %1 bytes; more than %2 are not read.</source>
        <extracomment>%1 and %2 are numbers of bytes</extracomment>
        <translation>Die Datei hat %1 Bytes; mehr als %2 werden nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>LockVerb</name>
    <message numerus="yes">
        <source>%n packages, %1.</source>
        <extracomment>%1 is a size, e.g. &quot;512 MB&quot;</extracomment>
        <translation>
            <numerusform>%n Paket, %1.</numerusform>
            <numerusform>%n Pakete, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered from the cache: nobody was asked for newer releases.</source>
        <translation>Aus dem Zwischenspeicher beantwortet: Niemand wurde nach neueren Ausgaben gefragt.</translation>
    </message>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>Ask nobody; use what the cache has.</source>
        <translation>Niemanden fragen; nehmen, was im Zwischenspeicher ist.</translation>
    </message>
    <message>
        <source>Say what would change and write nothing.</source>
        <translation>Sagen, was sich ändern würde, und nichts schreiben.</translation>
    </message>
    <message>
        <source>Take the newest fitting release of this package; can be given again.</source>
        <translation>Die neueste passende Ausgabe dieses Pakets nehmen; kann mehrfach angegeben werden.</translation>
    </message>
    <message>
        <source>Take the newest fitting release of every package.</source>
        <translation>Die neueste passende Ausgabe jedes Pakets nehmen.</translation>
    </message>
    <message>
        <source>Give one folder: spacewright-cli lock DIR</source>
        <translation>Geben Sie einen Ordner an: spacewright-cli lock ORDNER</translation>
    </message>
</context>
<context>
    <name>LogFile</name>
    <message>
        <source>The log %1 cannot grow: the disk is full.</source>
        <extracomment>%1 is the path of a log file</extracomment>
        <translation>Das Protokoll %1 kann nicht wachsen: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The log %1 cannot be written: %2.</source>
        <extracomment>%1 is the path of a log file, %2 the reason from the operating system</extracomment>
        <translation>Das Protokoll %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <extracomment>%1 is the path of a file, %2 the reason from the operating system</extracomment>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is no file that could be read as a log.</source>
        <translation>%1 ist keine Datei, die als Protokoll gelesen werden kann.</translation>
    </message>
</context>
<context>
    <name>LogSource</name>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Spacewright</source>
        <translation>Spacewright</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
</context>
<context>
    <name>LogVerb</name>
    <message>
        <source>&quot;%1&quot; is no line number: lines count from 1.</source>
        <translation>„%1“ ist keine Zeilennummer: Zeilen zählen ab 1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no level: there are error, warning, info and debug.</source>
        <translation>„%1“ ist keine Stufe: Es gibt error, warning, info und debug.</translation>
    </message>
    <message>
        <source>Name one file: spacewright-cli log FILE [--grep RE] [--level L] [--from N --to M] [--count] [--steps] [--json]</source>
        <translation>Nennen Sie eine Datei: spacewright-cli log DATEI [--grep RE] [--level L] [--from N --to M] [--count] [--steps] [--json]</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>A desktop workbench for Hugging Face Spaces</source>
        <translation>Eine Werkbank für Spaces von Hugging Face</translation>
    </message>
    <message>
        <source>© 2026 The Spacewright authors</source>
        <translation>© 2026 Die Autoren von Spacewright</translation>
    </message>
    <message>
        <source>Run the Space at once.</source>
        <translation>Den Space sofort starten.</translation>
    </message>
    <message>
        <source>folder</source>
        <extracomment>The name of an argument of the command line</extracomment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The folder of the Space to open.</source>
        <translation>Der Ordner des Space, der geöffnet wird.</translation>
    </message>
</context>
<context>
    <name>ManifestAssist</name>
    <message>
        <source>The image to begin with</source>
        <translation>Das Image, mit dem begonnen wird</translation>
    </message>
    <message>
        <source>A command to run while building</source>
        <translation>Ein Befehl, der beim Bauen läuft</translation>
    </message>
    <message>
        <source>Files of the Space</source>
        <translation>Dateien des Space</translation>
    </message>
    <message>
        <source>The folder that what follows works in</source>
        <translation>Der Ordner, in dem das Folgende arbeitet</translation>
    </message>
    <message>
        <source>A variable for build and run</source>
        <translation>Eine Variable für Build und Lauf</translation>
    </message>
    <message>
        <source>A variable of the Space&apos;s settings, for the build</source>
        <translation>Eine Variable aus den Einstellungen des Space, für den Build</translation>
    </message>
    <message>
        <source>Who runs what follows; the Hub uses 1000</source>
        <translation>Wer das Folgende ausführt; der Hub nimmt 1000</translation>
    </message>
    <message>
        <source>Where the app listens: app_port of the card</source>
        <translation>Wo die App lauscht: app_port der Karte</translation>
    </message>
    <message>
        <source>What starts the app</source>
        <translation>Was die App startet</translation>
    </message>
    <message>
        <source>What CMD is given to</source>
        <translation>Wem CMD übergeben wird</translation>
    </message>
    <message>
        <source>Files, archives or addresses</source>
        <translation>Dateien, Archive oder Adressen</translation>
    </message>
    <message>
        <source>How to see whether the app is well</source>
        <translation>Woran zu sehen ist, ob es der App gut geht</translation>
    </message>
    <message>
        <source>Something said about the image</source>
        <translation>Etwas über das Image</translation>
    </message>
    <message>
        <source>What runs commands</source>
        <translation>Was Befehle ausführt</translation>
    </message>
    <message>
        <source>How to stop the app</source>
        <translation>Wie die App beendet wird</translation>
    </message>
    <message>
        <source>A folder that outlives the container</source>
        <translation>Ein Ordner, der den Container überdauert</translation>
    </message>
</context>
<context>
    <name>ManifestCall</name>
    <message>
        <source>Print JSON lines.</source>
        <translation>JSON-Zeilen ausgeben.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>The packages that this Space wants do not fit together.</source>
        <translation>Die Pakete, die dieser Space verlangt, passen nicht zusammen.</translation>
    </message>
</context>
<context>
    <name>ManifestFacts</name>
    <message>
        <source>%1, line %2, column %3: %4</source>
        <extracomment>%1 is a file, %2 and %3 numbers, %4 what is wrong there</extracomment>
        <translation>%1, Zeile %2, Spalte %3: %4</translation>
    </message>
    <message>
        <source>There is a zero byte.</source>
        <translation>Da ist ein Null-Byte.</translation>
    </message>
    <message>
        <source>The file has %1 bytes; more than %2 are not read.</source>
        <extracomment>%1 and %2 are numbers of bytes</extracomment>
        <translation>Die Datei hat %1 Bytes; mehr als %2 werden nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>ManifestFile</name>
    <message>
        <source>%1 is a link that leads out of the Space&apos;s folder.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 ist eine Verknüpfung, die aus dem Ordner des Space hinausführt.</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source>%1 is new</source>
        <extracomment>What a change means: %1 is a package or a key of the card, with its version or value</extracomment>
        <translation>%1 ist neu</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <extracomment>What a change means: %1 is a package or a key of the card, %2 and %3 its old and its new version or value</extracomment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <extracomment>What a change means: %1 is a package or a key of the card, with its version or value</extracomment>
        <translation>%1 entfällt</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>The commit cannot be brought in.</source>
        <translation>Der Commit lässt sich nicht übernehmen.</translation>
    </message>
    <message>
        <source>Files with changes that are in no commit are in the way. Commit them or put them aside first.</source>
        <translation>Dateien mit Änderungen, die in keinem Commit sind, sind im Weg. Committen Sie sie oder legen Sie sie zuerst beiseite.</translation>
    </message>
    <message>
        <source>There is no commit here yet.</source>
        <translation>Hier gibt es noch keinen Commit.</translation>
    </message>
    <message>
        <source>The commits cannot be brought in.</source>
        <translation>Die Commits lassen sich nicht übernehmen.</translation>
    </message>
    <message>
        <source>Both sides have changed the same lines of %1. Nothing was changed here.</source>
        <extracomment>%1 is a list of files</extracomment>
        <translation>Beide Seiten haben dieselben Zeilen von %1 geändert. Hier wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A merge, a rebase or the like is not finished. Finish it or give it up first.</source>
        <translation>Ein Zusammenführen, ein Rebase oder Ähnliches ist nicht beendet. Beenden Sie es oder brechen Sie es zuerst ab.</translation>
    </message>
    <message>
        <source>Changes are staged that are in no commit. Commit them or put them aside first.</source>
        <translation>Es sind Änderungen vorgemerkt, die in keinem Commit sind. Committen Sie sie oder legen Sie sie zuerst beiseite.</translation>
    </message>
    <message>
        <source>Git is in the middle of something that Spacewright does not know. End it with git.</source>
        <translation>Git ist mitten in etwas, das Spacewright nicht kennt. Beenden Sie es mit Git.</translation>
    </message>
    <message>
        <source>The merge cannot be given up.</source>
        <translation>Das Zusammenführen lässt sich nicht abbrechen.</translation>
    </message>
</context>
<context>
    <name>MergeTexts</name>
    <message>
        <source>yours</source>
        <translation>Ihre Fassung</translation>
    </message>
    <message>
        <source>on the disk</source>
        <translation>auf der Platte</translation>
    </message>
    <message>
        <source>The two texts cannot be brought together.</source>
        <translation>Die beiden Texte lassen sich nicht zusammenführen.</translation>
    </message>
</context>
<context>
    <name>MergeVerb</name>
    <message>
        <source>There is nothing new.</source>
        <translation>Es gibt nichts Neues.</translation>
    </message>
    <message>
        <source>Moved the branch forward.</source>
        <translation>Der Branch wurde vorgerückt.</translation>
    </message>
    <message>
        <source>Merged.</source>
        <translation>Zusammengeführt.</translation>
    </message>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>The branch, tag or commit to bring in.</source>
        <translation>Der Branch, das Tag oder der Commit, der übernommen wird.</translation>
    </message>
    <message>
        <source>Give up what is not finished.</source>
        <translation>Abbrechen, was nicht beendet ist.</translation>
    </message>
    <message>
        <source>Give either --from or --abort.</source>
        <translation>Geben Sie entweder --from oder --abort an.</translation>
    </message>
</context>
<context>
    <name>MissingObjects</name>
    <message>
        <source>Looking at every commit</source>
        <translation>Jeder Commit wird angesehen</translation>
    </message>
</context>
<context>
    <name>ModelFile</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Values about the model</source>
        <translation>Angaben zum Modell</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Loading this file runs the Python code that is written in it. It is not opened here.</source>
        <translation>Diese Datei zu laden führt den Python-Code aus, der in ihr steht. Sie wird hier nicht geöffnet.</translation>
    </message>
</context>
<context>
    <name>NewVerb</name>
    <message>
        <source>The folder to make. Without it, the templates are listed.</source>
        <translation>Der Ordner, der angelegt wird. Ohne ihn werden die Vorlagen aufgelistet.</translation>
    </message>
    <message>
        <source>Print JSON lines.</source>
        <translation>JSON-Zeilen ausgeben.</translation>
    </message>
    <message>
        <source>The template&apos;s id.</source>
        <translation>Die Kennung der Vorlage.</translation>
    </message>
    <message>
        <source>The Space&apos;s title, else the folder&apos;s name.</source>
        <translation>Der Titel des Space, sonst der Name des Ordners.</translation>
    </message>
    <message>
        <source>Give one folder.</source>
        <translation>Geben Sie einen Ordner an.</translation>
    </message>
    <message>
        <source>Made %1. `spacewright-cli run %1` runs it.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 angelegt. „spacewright-cli run %1“ startet ihn.</translation>
    </message>
</context>
<context>
    <name>Notebook</name>
    <message>
        <source>This is no notebook: %1.</source>
        <extracomment>%1 is the reason of a JSON parser, in English</extracomment>
        <translation>Das ist kein Notebook: %1.</translation>
    </message>
    <message>
        <source>it has no cells</source>
        <translation>es hat keine Zellen</translation>
    </message>
</context>
<context>
    <name>NotebookPage</name>
    <message>
        <source>In [%1]</source>
        <extracomment>The number of a notebook&apos;s cell in the order in which they ran</extracomment>
        <translation>In [%1]</translation>
    </message>
    <message>
        <source>In [ ]</source>
        <translation>In [ ]</translation>
    </message>
    <message>
        <source>[A picture that cannot be shown]</source>
        <translation>[Ein Bild, das nicht gezeigt werden kann]</translation>
    </message>
</context>
<context>
    <name>NotebookText</name>
    <message>
        <source>%1, %L2 bytes</source>
        <extracomment>Part of what a notebook&apos;s cell showed: %1 is a kind such as &quot;image/png&quot;, %2 a number of bytes</extracomment>
        <translation>%1, %L2 Bytes</translation>
    </message>
    <message>
        <source>── Output</source>
        <translation>── Ausgabe</translation>
    </message>
    <message>
        <source>── Code</source>
        <translation>── Code</translation>
    </message>
    <message>
        <source>── Text</source>
        <translation>── Text</translation>
    </message>
</context>
<context>
    <name>OAuthStandIn</name>
    <message>
        <source>Only an app on this machine can be signed in to here.</source>
        <translation>Hier kann man sich nur bei einer App auf diesem Rechner anmelden.</translation>
    </message>
    <message>
        <source>Sign in (a stand-in)</source>
        <translation>Anmelden (nachgestellt)</translation>
    </message>
    <message>
        <source>This is not the Hub. The app runs on this machine, and Spacewright stands in for the sign-in: it will be told of a user %1, whose token opens nothing.</source>
        <extracomment>%1 is the name of a made-up user</extracomment>
        <translation>Das ist nicht der Hub. Die App läuft auf diesem Rechner, und Spacewright stellt die Anmeldung nach: Ihr wird ein Benutzer %1 genannt, dessen Token nichts öffnet.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>On the Hub the app would be given: %1</source>
        <extracomment>%1 is a list of words such as &quot;openid profile read-repos&quot;</extracomment>
        <translation>Auf dem Hub bekäme die App: %1</translation>
    </message>
</context>
<context>
    <name>ObjectRepair</name>
    <message>
        <source>%1 cannot be put aside.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 kann nicht beiseitegelegt werden.</translation>
    </message>
    <message>
        <source>Checking packs</source>
        <translation>Packs werden geprüft</translation>
    </message>
    <message>
        <source>What is left of a pack cannot be kept.</source>
        <translation>Was von einem Pack übrig ist, kann nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Checking objects</source>
        <translation>Objekte werden geprüft</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Changed the last commit, now “%1”.</source>
        <extracomment>%1 is the first line of a commit&apos;s message</extracomment>
        <translation>Letzten Commit geändert, jetzt „%1“.</translation>
    </message>
    <message>
        <source>Brought the commit “%1” in.</source>
        <extracomment>%1 is the first line of a commit&apos;s message</extracomment>
        <translation>Commit „%1“ übernommen.</translation>
    </message>
    <message>
        <source>Reverted the commit “%1”.</source>
        <extracomment>%1 is the first line of a commit&apos;s message</extracomment>
        <translation>Commit „%1“ umgekehrt.</translation>
    </message>
    <message>
        <source>Merged %1.</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>%1 zusammengeführt.</translation>
    </message>
    <message>
        <source>Put the commits of this branch on top of %1.</source>
        <extracomment>%1 is a branch or the id of a commit</extracomment>
        <translation>Commits dieses Branches auf %1 aufgesetzt.</translation>
    </message>
    <message>
        <source>Committed “%1”.</source>
        <extracomment>%1 is the first line of a commit&apos;s message</extracomment>
        <translation>„%1“ committet.</translation>
    </message>
    <message>
        <source>Made the branch %1.</source>
        <translation>Branch %1 angelegt.</translation>
    </message>
    <message>
        <source>Renamed the branch %1 to %2.</source>
        <translation>Branch %1 in %2 umbenannt.</translation>
    </message>
    <message>
        <source>Deleted the branch %1.</source>
        <translation>Branch %1 gelöscht.</translation>
    </message>
    <message>
        <source>Made the tag %1.</source>
        <translation>Tag %1 angelegt.</translation>
    </message>
    <message>
        <source>Deleted the tag %1.</source>
        <translation>Tag %1 gelöscht.</translation>
    </message>
    <message>
        <source>Switched to %1.</source>
        <translation>Zu %1 gewechselt.</translation>
    </message>
    <message>
        <source>Put changes aside.</source>
        <translation>Änderungen beiseitegelegt.</translation>
    </message>
    <message>
        <source>Removed changes that were put aside.</source>
        <translation>Beiseitegelegte Änderungen entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>Discarded changes of %n file(s).</source>
        <translation>
            <numerusform>Änderungen von %n Datei verworfen.</numerusform>
            <numerusform>Änderungen von %n Dateien verworfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %n file(s) to an earlier state.</source>
        <translation>
            <numerusform>%n Datei auf einen früheren Stand gebracht.</numerusform>
            <numerusform>%n Dateien auf einen früheren Stand gebracht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reset the branch to %1.</source>
        <extracomment>%1 is the id of a commit</extracomment>
        <translation>Branch auf %1 zurückgesetzt.</translation>
    </message>
    <message>
        <source>The branches cannot be listed.</source>
        <translation>Die Branches lassen sich nicht auflisten.</translation>
    </message>
    <message>
        <source>Something else was done since. This cannot be undone any more: %1</source>
        <extracomment>%1 is a sentence that says what was done</extracomment>
        <translation>Seither wurde etwas anderes getan. Das lässt sich nicht mehr rückgängig machen: %1</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
</context>
<context>
    <name>PackCheck</name>
    <message>
        <source>The index of a pack cannot be made anew.</source>
        <translation>Der Index eines Packs kann nicht neu erstellt werden.</translation>
    </message>
</context>
<context>
    <name>PackageList</name>
    <message>
        <source>The Hub takes the words of a comment in packages.txt for packages, and the build fails.</source>
        <translation>Der Hub hält die Wörter eines Kommentars in packages.txt für Pakete, und der Build schlägt fehl.</translation>
    </message>
    <message>
        <source>Remove the comment</source>
        <translation>Kommentar entfernen</translation>
    </message>
    <message>
        <source>%1 is an option; only names of packages belong in packages.txt.</source>
        <extracomment>%1 is an option of apt-get</extracomment>
        <translation>%1 ist eine Option; in packages.txt gehören nur Namen von Paketen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a Debian package.</source>
        <extracomment>%1 is a word</extracomment>
        <translation>„%1“ kann nicht der Name eines Debian-Pakets sein.</translation>
    </message>
    <message>
        <source>%1 belongs to a command; the Hub installs every word of packages.txt, so only names of packages belong there.</source>
        <extracomment>%1 is a word</extracomment>
        <translation>%1 gehört zu einem Befehl; der Hub installiert jedes Wort von packages.txt, also gehören nur Namen von Paketen hinein.</translation>
    </message>
    <message>
        <source>%1 is no package of %2: the build would fail there.</source>
        <extracomment>%1 is a word, %2 a distribution such as &quot;Debian GNU/Linux 13 (trixie)&quot;</extracomment>
        <translation>%1 ist kein Paket von %2: Der Build würde dort scheitern.</translation>
    </message>
    <message>
        <source>%1 is no package of %2: the build would fail there. Near it are: %3.</source>
        <extracomment>%1 is a word, %2 a distribution such as &quot;Debian GNU/Linux 13 (trixie)&quot;, %3 one to three names of packages</extracomment>
        <translation>%1 ist kein Paket von %2: Der Build würde dort scheitern. Ähnlich heißen: %3.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <extracomment>%1 is the name of a package</extracomment>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>Whether the distribution has these packages is not known yet: its names are kept at the first build in a container.</source>
        <translation>Ob die Distribution diese Pakete hat, ist noch nicht bekannt: Ihre Namen werden beim ersten Build in einem Container gemerkt.</translation>
    </message>
</context>
<context>
    <name>PackagesEdit</name>
    <message>
        <source>&quot;%1&quot; cannot be the name of a Debian package.</source>
        <extracomment>%1 is a word</extracomment>
        <translation>„%1“ kann nicht der Name eines Debian-Pakets sein.</translation>
    </message>
    <message>
        <source>packages.txt does not name %1.</source>
        <extracomment>%1 is the name of a package</extracomment>
        <translation>packages.txt nennt %1 nicht.</translation>
    </message>
</context>
<context>
    <name>PageDialogs</name>
    <message>
        <source>OK</source>
        <extracomment>Button of a message of a web page.</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop These Messages</source>
        <extracomment>Button: this web page may show no more messages.</extracomment>
        <translation>Diese Meldungen abstellen</translation>
    </message>
</context>
<context>
    <name>PatchText</name>
    <message>
        <source>The two texts cannot be compared.</source>
        <translation>Die beiden Texte lassen sich nicht vergleichen.</translation>
    </message>
</context>
<context>
    <name>PlaceRules</name>
    <message>
        <source>The app stops here with a KeyError unless %1 is set as a secret or variable of the Space. os.environ.get() goes on without it.</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>Die App endet hier mit einem KeyError, wenn %1 nicht als Geheimnis oder Variable des Space gesetzt ist. Mit os.environ.get() geht es ohne weiter.</translation>
    </message>
    <message>
        <source>This is a path on one machine; the Hub has no such folder. Use a path relative to the Space.</source>
        <translation>Das ist ein Pfad auf einem einzelnen Rechner; der Hub hat keinen solchen Ordner. Nehmen Sie einen Pfad relativ zum Space.</translation>
    </message>
    <message>
        <source>A Space reaches the outside at ports 80, 443 and 8080 only, not at %1.</source>
        <extracomment>%1 is a port number</extracomment>
        <translation>Ein Space erreicht andere Rechner nur an den Ports 80, 443 und 8080, nicht an %1.</translation>
    </message>
    <message>
        <source>User 1000, as whom a Space runs, cannot write there. Write below the Space&apos;s own folder or /tmp.</source>
        <translation>Benutzer 1000, als der ein Space läuft, kann dort nicht schreiben. Schreiben Sie unterhalb des Ordners des Space oder nach /tmp.</translation>
    </message>
    <message>
        <source>The file is called %1: on the Hub, small and capital letters differ.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Die Datei heißt %1: Auf dem Hub sind Groß- und Kleinbuchstaben verschieden.</translation>
    </message>
    <message>
        <source>The Space has no file %1, and the app reads it when it starts.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Der Space hat keine Datei %1, und die App liest sie beim Start.</translation>
    </message>
    <message>
        <source>On the Hub a backslash is a part of a file&apos;s name and parts no folders. Write /.</source>
        <translation>Auf dem Hub gehört ein Rückstrich zum Namen einer Datei und trennt keine Ordner. Schreiben Sie /.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>You may write to the Space</source>
        <translation>Sie dürfen in den Space schreiben</translation>
    </message>
    <message>
        <source>The token may only read. Sign in with one that may write.</source>
        <translation>Das Token darf nur lesen. Melden Sie sich mit einem an, das schreiben darf.</translation>
    </message>
    <message>
        <source>You do not belong to %1. Choose your own name or that of an organisation of yours.</source>
        <extracomment>%1 is the name of a user or an organisation</extracomment>
        <translation>Sie gehören nicht zu %1. Wählen Sie Ihren eigenen Namen oder den einer Ihrer Organisationen.</translation>
    </message>
    <message>
        <source>You may not write to this Space. Publish as a pull request, or under a name of yours.</source>
        <translation>Sie dürfen in diesen Space nicht schreiben. Veröffentlichen Sie als Pull-Request oder unter einem eigenen Namen.</translation>
    </message>
    <message>
        <source>Your plan lets you create it</source>
        <translation>Ihr Tarif erlaubt es, ihn anzulegen</translation>
    </message>
    <message>
        <source>The Hub makes Spaces of this SDK</source>
        <translation>Der Hub legt Spaces mit diesem SDK an</translation>
    </message>
    <message>
        <source>The Hub makes no new Spaces with sdk streamlit. Use sdk docker with a Dockerfile that starts Streamlit: New Space has a template.</source>
        <translation>Der Hub legt keine neuen Spaces mit sdk streamlit an. Nehmen Sie sdk docker mit einem Dockerfile, das Streamlit startet: „Neuer Space“ hat eine Vorlage.</translation>
    </message>
    <message>
        <source>Creating a Gradio or Docker Space on free hardware needs PRO, or a Team plan for an organisation. Choose paid hardware, or run it here.</source>
        <translation>Einen Gradio- oder Docker-Space auf kostenloser Hardware anzulegen braucht PRO, bei einer Organisation einen Team-Tarif. Wählen Sie bezahlte Hardware, oder führen Sie ihn hier aus.</translation>
    </message>
    <message>
        <source>%1 is billed by the hour, and this account has no way to pay.</source>
        <extracomment>%1 is a flavor such as t4-small</extracomment>
        <translation>%1 wird nach Stunden abgerechnet, und für dieses Konto ist keine Zahlungsart hinterlegt.</translation>
    </message>
    <message>
        <source>The Space is as you left it</source>
        <translation>Der Space ist, wie Sie ihn verlassen haben</translation>
    </message>
    <message>
        <source>The Hub has commits that are not here. Pull them first, then publish.</source>
        <translation>Der Hub hat Commits, die hier fehlen. Holen Sie sie zuerst, und veröffentlichen Sie dann.</translation>
    </message>
    <message>
        <source>Nothing is on the Hub that is not here</source>
        <translation>Auf dem Hub ist nichts, was hier fehlt</translation>
    </message>
    <message>
        <source>The Hub accepts the card</source>
        <translation>Der Hub nimmt die Karte an</translation>
    </message>
    <message>
        <source>Looking for what the Hub would refuse</source>
        <translation>Sucht, was der Hub ablehnen würde</translation>
    </message>
    <message>
        <source>Creating a Gradio or Docker Space on free hardware needs PRO, or a Team plan for an organisation, and the Hub does not say whether there is one.</source>
        <translation>Um einen Gradio- oder Docker-Space auf kostenloser Hardware anzulegen, braucht es PRO oder für eine Organisation einen Team-Tarif, und der Hub sagt nicht, ob es einen gibt.</translation>
    </message>
    <message>
        <source>The hardware is to be had</source>
        <translation>Die Hardware ist zu haben</translation>
    </message>
    <message>
        <source>The Hub&apos;s table has no hardware %1. It has: %2</source>
        <extracomment>%1 is a flavor such as t4-small, %2 is a list of them</extracomment>
        <translation>Die Tabelle des Hub hat keine Hardware %1. Sie hat: %2</translation>
    </message>
    <message>
        <source>%1 costs %2 an hour while the Space starts or runs.</source>
        <extracomment>%1 is hardware, %2 a price in dollars</extracomment>
        <translation>%1 kostet %2 je Stunde, solange der Space startet oder läuft.</translation>
    </message>
    <message>
        <source>The Space was changed on the Hub after you published it: %1. What was changed there only stays.</source>
        <extracomment>%1 is a list of commits and who made them</extracomment>
        <translation>Der Space wurde auf dem Hub geändert, nachdem Sie ihn veröffentlicht hatten: %1. Was nur dort geändert wurde, bleibt.</translation>
    </message>
    <message>
        <source>No file was changed in both places</source>
        <translation>Keine Datei wurde an beiden Orten geändert</translation>
    </message>
    <message>
        <source>%1 was changed here and on the Hub. Take over what was changed there, or publish as a pull request; published all the same, yours replaces theirs.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde hier und auf dem Hub geändert. Übernehmen Sie, was dort geändert wurde, oder veröffentlichen Sie als Pull Request; dennoch veröffentlicht, ersetzt Ihre Fassung die andere.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) on the Hub are not in this folder, or other ones, and stay: %1</source>
        <extracomment>%n is a number of files, %1 their first names</extracomment>
        <translation>
            <numerusform>%n Datei auf dem Hub ist nicht oder anders in diesem Ordner und bleibt: %1</numerusform>
            <numerusform>%n Dateien auf dem Hub sind nicht oder anders in diesem Ordner und bleiben: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What is loaded before the start is public</source>
        <translation>Was vor dem Start geladen wird, ist öffentlich</translation>
    </message>
    <message>
        <source>preload_from_hub names %1, which not everybody may read, so the build cannot load it. Load it when the app starts, with a token that is a secret of the Space.</source>
        <extracomment>%1 is the name of a repository, &quot;owner/name&quot;</extracomment>
        <translation>preload_from_hub nennt %1, das nicht jeder lesen darf, daher kann der Build es nicht laden. Laden Sie es beim Start der App, mit einem Token, das ein Geheimnis des Space ist.</translation>
    </message>
    <message>
        <source>The Hub did not say what it thinks of the card, so only what is known here of its rules was looked at. Look again later to be sure.</source>
        <translation>Der Hub sagte nicht, was er von der Karte hält; daher wurde nur geprüft, was hier von seinen Regeln bekannt ist. Prüfen Sie später noch einmal, um sicher zu sein.</translation>
    </message>
</context>
<context>
    <name>PreviewLoader</name>
    <message>
        <source>The preview is not available to the root user. Start Spacewright as a normal user.</source>
        <translation>Die Vorschau steht dem Benutzer root nicht zur Verfügung. Starten Sie Spacewright als normaler Benutzer.</translation>
    </message>
    <message>
        <source>The preview is not available because its plugin %1 cannot be loaded. The Space can still be opened in a browser.</source>
        <extracomment>%1 is the file that cannot be used.</extracomment>
        <translation>Die Vorschau steht nicht zur Verfügung, weil ihr Modul %1 nicht geladen werden kann. Der Space kann trotzdem in einem Browser geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>PreviewProxy</name>
    <message>
        <source>The preview cannot be shown because no port of this machine is free for it.</source>
        <translation>Die Vorschau kann nicht gezeigt werden, weil auf diesem Rechner kein Port für sie frei ist.</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>A file with problems: %1 is its name, %2 how many there are</extracomment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <extracomment>Where a rule is known from: %1 is the name of a page or standard</extracomment>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A problem as a screen reader says it: %1 is &quot;error&quot; or &quot;warning&quot;, %2 the message</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message>
        <source>%1 could not be started: %2.</source>
        <extracomment>%1 is the path of a program, %2 the reason from the operating system</extracomment>
        <translation>%1 konnte nicht gestartet werden: %2.</translation>
    </message>
</context>
<context>
    <name>PublishPlan</name>
    <message>
        <source>Sign in to the Hub to publish.</source>
        <translation>Melden Sie sich beim Hub an, um zu veröffentlichen.</translation>
    </message>
    <message>
        <source>Asking the Hub</source>
        <translation>Fragt den Hub</translation>
    </message>
    <message>
        <source>There is no Space %1 that you can see. Choose to create it, or another name.</source>
        <extracomment>%1 is the name of a Space, &quot;owner/name&quot;</extracomment>
        <translation>Es gibt keinen Space %1, den Sie sehen können. Lassen Sie ihn anlegen, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>By git push: this folder is a clone of the Space, so both keep one history.</source>
        <translation>Durch git push: Dieser Ordner ist ein Klon des Space, so behalten beide eine Geschichte.</translation>
    </message>
    <message>
        <source>By one commit over HTTP, as a pull request.</source>
        <translation>Durch einen Commit über HTTP, als Pull-Request.</translation>
    </message>
    <message>
        <source>By one commit over HTTP: the history of this folder is not that of the Space.</source>
        <translation>Durch einen Commit über HTTP: Die Geschichte dieses Ordners ist nicht die des Space.</translation>
    </message>
    <message>
        <source>By one commit over HTTP, the first one of the new Space.</source>
        <translation>Durch einen Commit über HTTP, den ersten des neuen Spaces.</translation>
    </message>
</context>
<context>
    <name>PublishPlanText</name>
    <message>
        <source>A pull request to %1.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>Ein Pull-Request an %1.</translation>
    </message>
    <message>
        <source>A new Space, %1, that only you and your organisation see.</source>
        <translation>Ein neuer Space %1, den nur Sie und Ihre Organisation sehen.</translation>
    </message>
    <message>
        <source>A new public Space, %1.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>Ein neuer öffentlicher Space %1.</translation>
    </message>
    <message>
        <source>The Space %1.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>Der Space %1.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>%1 has all of it already: there is nothing to publish.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>%1 hat schon alles: Es gibt nichts zu veröffentlichen.</translation>
    </message>
    <message>
        <source>Commits that are not there yet.</source>
        <translation>Commits, die dort noch fehlen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1.</source>
        <translation>
            <numerusform>%n Datei, %1.</numerusform>
            <numerusform>%n Dateien, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1, LFS</source>
        <extracomment>%1 is the size of a file; LFS is what the Hub keeps large files in</extracomment>
        <translation>%1, LFS</translation>
    </message>
    <message>
        <source>%1, free</source>
        <extracomment>%1 is hardware, such as &quot;CPU basic&quot;</extracomment>
        <translation>%1, kostenlos</translation>
    </message>
    <message>
        <source>%1, %2 an hour</source>
        <extracomment>%1 is hardware, %2 a price in dollars</extracomment>
        <translation>%1, %2 je Stunde</translation>
    </message>
</context>
<context>
    <name>PublishVerb</name>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>The Space on the Hub, else the one of the last time.</source>
        <translation>Der Space auf dem Hub, sonst der vom letzten Mal.</translation>
    </message>
    <message>
        <source>Make the Space if there is none of that name.</source>
        <translation>Den Space anlegen, falls es keinen dieses Namens gibt.</translation>
    </message>
    <message>
        <source>Make it private.</source>
        <translation>Ihn privat machen.</translation>
    </message>
    <message>
        <source>Hardware of a new Space.</source>
        <translation>Hardware eines neuen Space.</translation>
    </message>
    <message>
        <source>What the commit does.</source>
        <translation>Was der Commit bewirkt.</translation>
    </message>
    <message>
        <source>Publish as a pull request.</source>
        <translation>Als Pull-Request veröffentlichen.</translation>
    </message>
    <message>
        <source>Stay until the Space runs or has failed.</source>
        <translation>Warten, bis der Space läuft oder gescheitert ist.</translation>
    </message>
    <message>
        <source>Say what would be done, and do nothing.</source>
        <translation>Sagen, was getan würde, und nichts tun.</translation>
    </message>
    <message>
        <source>Publish although pre-flight found a reason not to.</source>
        <translation>Veröffentlichen, obwohl die Vorprüfung etwas gefunden hat, das dagegen spricht.</translation>
    </message>
    <message>
        <source>Bring back what ran before the last time, by one commit more.</source>
        <translation>Durch einen weiteren Commit zurückholen, was vor dem letzten Mal lief.</translation>
    </message>
    <message>
        <source>Say where to publish to: --to owner/name</source>
        <translation>Sagen Sie, wohin veröffentlicht wird: --to besitzer/name</translation>
    </message>
    <message>
        <source>Published: %1</source>
        <translation>Veröffentlicht: %1</translation>
    </message>
    <message>
        <source>Nothing to publish: %1 has all of it.</source>
        <translation>Nichts zu veröffentlichen: %1 hat schon alles.</translation>
    </message>
    <message>
        <source>Nothing was sent: pre-flight found what the Hub would refuse or what would fail there. Mend it, or publish with --anyway.</source>
        <translation>Es wurde nichts gesendet: Die Vorprüfung hat gefunden, was der Hub ablehnen würde oder was dort scheitern würde. Beheben Sie es, oder veröffentlichen Sie mit --anyway.</translation>
    </message>
    <message numerus="yes">
        <source>... and %n more</source>
        <extracomment>%n is a number of files</extracomment>
        <translation>
            <numerusform>... und %n weitere</numerusform>
            <numerusform>... und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were changed on the Hub only and stay; --take brings them here.</source>
        <extracomment>%n is a number of files</extracomment>
        <translation>
            <numerusform>%n Datei wurde nur auf dem Hub geändert und bleibt; --take holt sie hierher.</numerusform>
            <numerusform>%n Dateien wurden nur auf dem Hub geändert und bleiben; --take holt sie hierher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring what was changed on the Hub only into the folder, and send nothing.</source>
        <translation>Was nur auf dem Hub geändert wurde, in den Ordner holen und nichts senden.</translation>
    </message>
    <message>
        <source>Leave a file out from now on, by .gitignore. May be given several times.</source>
        <translation>Eine Datei von jetzt an weglassen, mit .gitignore. Kann mehrfach angegeben werden.</translation>
    </message>
    <message>
        <source>It is not remembered here that this was published: %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>Hier ist nicht vermerkt, dass dies veröffentlicht wurde: %1</translation>
    </message>
    <message numerus="yes">
        <source>Took over %n file(s) from the Hub.</source>
        <extracomment>%n is a number of files</extracomment>
        <translation>
            <numerusform>%n Datei vom Hub übernommen.</numerusform>
            <numerusform>%n Dateien vom Hub übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <extracomment>%n is a number of things that were looked at</extracomment>
        <translation>
            <numerusform>%n Prüfung bestanden</numerusform>
            <numerusform>%n Prüfungen bestanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishedImage</name>
    <message>
        <source>%1 is a static Space: the Hub serves its files and makes no image of them.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>%1 ist ein statischer Space: Der Hub liefert seine Dateien aus und macht kein Image davon.</translation>
    </message>
    <message>
        <source>The Hub has no image of %1 yet. It gets one when it is built there.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>Der Hub hat noch kein Image von %1. Er bekommt eines, wenn er dort gebaut wird.</translation>
    </message>
</context>
<context>
    <name>Publisher</name>
    <message>
        <source>Creating the Space</source>
        <translation>Legt den Space an</translation>
    </message>
    <message>
        <source>Committing on the Hub</source>
        <translation>Macht den Commit auf dem Hub</translation>
    </message>
    <message>
        <source>Publishing was cancelled while the Space %1 was being created. Publish again to go on.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>Das Veröffentlichen wurde abgebrochen, während der Space %1 angelegt wurde. Veröffentlichen Sie noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>Publishing was cancelled. The Space %1 was created, nothing was committed to it. Publish again to go on.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>Das Veröffentlichen wurde abgebrochen. Der Space %1 wurde angelegt, nichts wurde darin committet. Veröffentlichen Sie noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>Publishing was cancelled. Nothing was committed on the Hub; what was sent is not sent again.</source>
        <translation>Das Veröffentlichen wurde abgebrochen. Auf dem Hub wurde nichts committet; was gesendet wurde, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Publishing was cancelled during the push. What was committed is safe here; publish again to go on.</source>
        <translation>Das Veröffentlichen wurde während des Pushs abgebrochen. Was committet wurde, ist hier sicher; veröffentlichen Sie noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>Publishing was cancelled. Nothing was changed on the Hub.</source>
        <translation>Das Veröffentlichen wurde abgebrochen. Auf dem Hub wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 was changed while it was being published, so nothing was committed. Publish again.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde geändert, während es veröffentlicht wurde, daher wurde nichts committet. Veröffentlichen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Somebody has changed the Space on the Hub meanwhile, so nothing was committed: %1. Publish again to see what would become of both.</source>
        <translation>Jemand hat den Space auf dem Hub inzwischen geändert, daher wurde nichts committet: %1. Veröffentlichen Sie noch einmal, um zu sehen, was aus beidem würde.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; by %2</source>
        <extracomment>%1 is what a commit does, %2 is who made it</extracomment>
        <translation>„%1“ von %2</translation>
    </message>
</context>
<context>
    <name>Pull</name>
    <message>
        <source>The checked out branch follows none of the remote. Push it first.</source>
        <translation>Der ausgecheckte Branch folgt keinem der Gegenstelle. Schicken Sie ihn zuerst dorthin.</translation>
    </message>
</context>
<context>
    <name>PullRequest</name>
    <message>
        <source>Fetching from %1</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>Es wird von %1 geholt</translation>
    </message>
</context>
<context>
    <name>PullVerb</name>
    <message>
        <source>There is nothing new.</source>
        <translation>Es gibt nichts Neues.</translation>
    </message>
    <message>
        <source>Brought the new commits in.</source>
        <translation>Die neuen Commits sind übernommen.</translation>
    </message>
    <message>
        <source>Merged the new commits with yours.</source>
        <translation>Die neuen Commits sind mit Ihren zusammengeführt.</translation>
    </message>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
</context>
<context>
    <name>PushRules</name>
    <message>
        <source>The files cannot be checked against the Hub&apos;s rules.</source>
        <translation>Die Dateien lassen sich nicht nach den Regeln des Hubs prüfen.</translation>
    </message>
    <message>
        <source>%1 has %2. The Hub refuses files over 10 MB that are not stored by LFS: track it in LFS.</source>
        <extracomment>%1 is the path of a file, %2 its size such as &quot;25 MiB&quot;</extracomment>
        <translation>%1 hat %2. Der Hub lehnt Dateien über 10 MB ab, die nicht mit LFS gespeichert sind: Geben Sie die Datei in LFS.</translation>
    </message>
    <message>
        <source>%1 (%2) is no text. The Hub refuses most binary files that are not stored by LFS: track it in LFS.</source>
        <extracomment>%1 is the path of a file, %2 its size such as &quot;25 MiB&quot;</extracomment>
        <translation>%1 (%2) ist kein Text. Der Hub lehnt die meisten Binärdateien ab, die nicht mit LFS gespeichert sind: Geben Sie die Datei in LFS.</translation>
    </message>
</context>
<context>
    <name>PushVerb</name>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>No branch with commits is checked out.</source>
        <translation>Es ist kein Branch mit Commits ausgecheckt.</translation>
    </message>
    <message>
        <source>Pushed %1 to %2.</source>
        <extracomment>%1 is a branch, %2 an address</extracomment>
        <translation>%1 an %2 geschickt.</translation>
    </message>
    <message>
        <source>The Hub would refuse this. `spacewright-cli lfs migrate` moves the files to LFS in the commits that are still to be pushed.</source>
        <translation>Der Hub würde das ablehnen. „spacewright-cli lfs migrate“ verlegt die Dateien in den Commits, die noch zu schicken sind, in LFS.</translation>
    </message>
</context>
<context>
    <name>PushWay</name>
    <message>
        <source>Update %1</source>
        <extracomment>%1 is the path of a file; the subject of a commit</extracomment>
        <translation>%1 aktualisieren</translation>
    </message>
    <message numerus="yes">
        <source>Update %n file(s)</source>
        <extracomment>%n is a number of files; the subject of a commit</extracomment>
        <translation>
            <numerusform>%n Datei aktualisieren</numerusform>
            <numerusform>%n Dateien aktualisieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PyprojectEdit</name>
    <message>
        <source>pyproject.toml has no %1 to change.</source>
        <extracomment>%1 is the name of a key, e.g. &quot;project.dependencies&quot;</extracomment>
        <translation>pyproject.toml hat kein %1, das sich ändern ließe.</translation>
    </message>
    <message>
        <source>This list holds more than texts. Change the text itself.</source>
        <translation>Diese Liste enthält mehr als Texte. Ändern Sie den Text selbst.</translation>
    </message>
</context>
<context>
    <name>PythonFinder</name>
    <message>
        <source>uv could not list the installed Pythons.</source>
        <translation>uv konnte die installierten Pythons nicht auflisten.</translation>
    </message>
    <message>
        <source>uv is needed to make Python environments and was not found. Install it with `pipx install uv` and run again.</source>
        <translation>uv wird für Python-Umgebungen gebraucht und wurde nicht gefunden. Installieren Sie es mit `pipx install uv` und starten Sie erneut.</translation>
    </message>
    <message>
        <source>No Python 3 was found on this machine. Install one with `sudo apt-get install python3` and run again.</source>
        <translation>Auf diesem Rechner wurde kein Python 3 gefunden. Installieren Sie eines mit `sudo apt-get install python3` und starten Sie erneut.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no version of Python 3.</source>
        <translation>„%1“ ist keine Version von Python 3.</translation>
    </message>
    <message>
        <source>Python %1 could not be fetched.</source>
        <translation>Python %1 konnte nicht geholt werden.</translation>
    </message>
</context>
<context>
    <name>PythonFormat</name>
    <message>
        <source>ruff is needed to format code and was not found. Install it with `pipx install ruff` and try again.</source>
        <translation>Zum Formatieren von Code wird ruff gebraucht, das nicht gefunden wurde. Installieren Sie es mit `pipx install ruff`, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The code was not formatted: %1</source>
        <extracomment>%1 is what the formatter said, in English</extracomment>
        <translation>Der Code wurde nicht formatiert: %1</translation>
    </message>
</context>
<context>
    <name>PythonLint</name>
    <message>
        <source>ruff is needed to look through code and was not found. Install it with `pipx install ruff` and open the Space again.</source>
        <translation>Um Code durchzusehen, wird ruff gebraucht, und es wurde nicht gefunden. Installieren Sie es mit `pipx install ruff` und öffnen Sie den Space neu.</translation>
    </message>
    <message>
        <source>The code was not looked through: ruff gave no answer.</source>
        <translation>Der Code wurde nicht durchgesehen: ruff gab keine Antwort.</translation>
    </message>
</context>
<context>
    <name>PythonSource</name>
    <message>
        <source>Python could not read the Space&apos;s code.</source>
        <translation>Python konnte den Code des Space nicht lesen.</translation>
    </message>
    <message>
        <source>A part of Spacewright is missing.</source>
        <translation>Ein Teil von Spacewright fehlt.</translation>
    </message>
    <message>
        <source>There is no python3 that could read the Space&apos;s code.</source>
        <translation>Es gibt kein python3, das den Code des Space lesen könnte.</translation>
    </message>
</context>
<context>
    <name>ReadOnlyFile</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <extracomment>%1 is the path of a file, %2 the reason from the operating system</extracomment>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is no file that can be read.</source>
        <translation>%1 ist keine Datei, die gelesen werden kann.</translation>
    </message>
</context>
<context>
    <name>Rebase</name>
    <message>
        <source>The commits cannot be moved.</source>
        <translation>Die Commits lassen sich nicht verschieben.</translation>
    </message>
    <message>
        <source>There are unsolved conflicts. Solve and stage them first.</source>
        <translation>Es gibt ungelöste Konflikte. Lösen Sie sie und merken Sie die Dateien zuerst vor.</translation>
    </message>
    <message>
        <source>The branch is not where it was when this was planned.</source>
        <translation>Der Branch ist nicht mehr da, wo er beim Planen war.</translation>
    </message>
    <message>
        <source>The first commit has none before it to go together with.</source>
        <translation>Vor dem ersten Commit gibt es keinen, mit dem er vereint werden könnte.</translation>
    </message>
    <message>
        <source>This rebase has a step that Spacewright does not know: %1. Go on with `git rebase --continue`.</source>
        <extracomment>%1 is a line of git&apos;s plan, e.g. &quot;exec make&quot;</extracomment>
        <translation>Dieses Rebase hat einen Schritt, den Spacewright nicht kennt: %1. Machen Sie mit `git rebase --continue` weiter.</translation>
    </message>
    <message>
        <source>What git has noted of the rebase cannot be read. End it with `git rebase --quit`.</source>
        <translation>Was Git zum Rebase vermerkt hat, lässt sich nicht lesen. Beenden Sie es mit `git rebase --quit`.</translation>
    </message>
</context>
<context>
    <name>RebaseVerb</name>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>Put this branch&apos;s commits on top of it.</source>
        <translation>Die Commits dieses Branches darauf aufsetzen.</translation>
    </message>
    <message>
        <source>Only say what would be done.</source>
        <translation>Nur sagen, was geschähe.</translation>
    </message>
    <message>
        <source>Go on after conflicts are solved and staged.</source>
        <translation>Weitermachen, nachdem die Konflikte gelöst und die Dateien vorgemerkt sind.</translation>
    </message>
    <message>
        <source>Give up what is not finished.</source>
        <translation>Abbrechen, was nicht beendet ist.</translation>
    </message>
    <message>
        <source>Give one of --onto, --continue and --abort.</source>
        <translation>Geben Sie eines von --onto, --continue und --abort an.</translation>
    </message>
    <message>
        <source>Moved the commits.</source>
        <translation>Die Commits wurden verschoben.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>A docker Space needs a Dockerfile, and there is none.</source>
        <translation>Ein Docker-Space braucht ein Dockerfile, und es gibt keines.</translation>
    </message>
    <message>
        <source>The card&apos;s app_file %1 lies outside the Space. Name a file of the Space.</source>
        <extracomment>%1 is the app_file of a card</extracomment>
        <translation>app_file %1 aus der Karte liegt außerhalb des Space. Nennen Sie eine Datei des Space.</translation>
    </message>
    <message>
        <source>There is no %1. Add it, or name the app&apos;s file as app_file in README.md.</source>
        <extracomment>%1 is the app_file of a card</extracomment>
        <translation>Es gibt keine Datei %1. Fügen Sie sie hinzu oder nennen Sie die Datei der App als app_file in README.md.</translation>
    </message>
    <message>
        <source>The static runner serves static Spaces only.</source>
        <translation>Der statische Runner bedient nur statische Spaces.</translation>
    </message>
    <message>
        <source>The card&apos;s python_version, 3.10 if it has none: %1</source>
        <translation>python_version aus der Karte, 3.10, wenn sie keine hat: %1</translation>
    </message>
    <message>
        <source>packages.txt: %1</source>
        <translation>packages.txt: %1</translation>
    </message>
    <message>
        <source>Installed before everything else: %1</source>
        <translation>Vor allem anderen installiert: %1</translation>
    </message>
    <message>
        <source>The Space&apos;s requirements together with its SDK: %1</source>
        <translation>Die Anforderungen des Space zusammen mit seinem SDK: %1</translation>
    </message>
    <message>
        <source>The Space&apos;s files; with live fidelity they are mounted instead.</source>
        <translation>Die Dateien des Space; bei der Treue live werden sie stattdessen eingehängt.</translation>
    </message>
    <message>
        <source>The card&apos;s app_file: %1</source>
        <translation>app_file aus der Karte: %1</translation>
    </message>
    <message>
        <source>The card&apos;s app_build_command: %1</source>
        <translation>app_build_command aus der Karte: %1</translation>
    </message>
    <message>
        <source>A docker Space needs the container runner.</source>
        <translation>Ein Docker-Space braucht den Container-Runner.</translation>
    </message>
    <message>
        <source>packages.txt asks for system packages (%1), which the sandbox cannot install. They need the container runner.</source>
        <translation>packages.txt verlangt Systempakete (%1), die die Sandbox nicht installieren kann. Sie brauchen den Container-Runner.</translation>
    </message>
    <message>
        <source>The Space&apos;s Dockerfile: %1</source>
        <translation>Das Dockerfile des Space: %1</translation>
    </message>
    <message>
        <source>A static Space runs in the static runner.</source>
        <translation>Ein statischer Space läuft im statischen Runner.</translation>
    </message>
    <message>
        <source>A static Space without an app_build_command has nothing to run in a container; the static runner serves it.</source>
        <translation>Ein statischer Space ohne app_build_command hat in einem Container nichts auszuführen; der statische Runner liefert ihn aus.</translation>
    </message>
    <message>
        <source>The releases of the Space&apos;s lock: %1</source>
        <translation>Die Ausgaben aus der Sperrdatei des Space: %1</translation>
    </message>
    <message>
        <source>Node.js, which app_build_command most often needs: %1</source>
        <translation>Node.js, das app_build_command meist braucht: %1</translation>
    </message>
    <message>
        <source>What the Hub&apos;s builder installs for every Space, an approximation: %1</source>
        <translation>Was der Builder des Hubs für jeden Space installiert, angenähert: %1</translation>
    </message>
    <message>
        <source>The same of Python packages, an approximation: %1</source>
        <translation>Dasselbe bei Python-Paketen, angenähert: %1</translation>
    </message>
    <message>
        <source>The base image of the settings, taken as it is: %1</source>
        <translation>Das Basis-Image aus den Einstellungen, wie es ist: %1</translation>
    </message>
    <message>
        <source>The card&apos;s preload_from_hub, into the image: %1</source>
        <translation>preload_from_hub der Karte, in das Image: %1</translation>
    </message>
    <message>
        <source>The image that the Hub has built: %1</source>
        <translation>Das Image, das der Hub gebaut hat: %1</translation>
    </message>
    <message>
        <source>A static Space uses no hardware of the Hub: visitors&apos; browsers run it. The static runner serves it.</source>
        <translation>Ein statischer Space benutzt keine Hardware des Hubs: Er läuft in den Browsern der Besucher. Der statische Runner liefert ihn aus.</translation>
    </message>
    <message>
        <source>The sandbox knows live fidelity only; exact needs the container runner.</source>
        <translation>Die Sandbox kennt nur die Treue „live“; „exakt“ braucht den Container-Runner.</translation>
    </message>
</context>
<context>
    <name>RecordText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a stage like BUILD_ERROR, %2 a sentence that says why</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>%1 minutes and %2 seconds</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message>
        <source>%1:%2</source>
        <extracomment>An address on the network; %1 is a host name, %2 a port.</extracomment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Blocked %1: a page reaches only its own Space on this machine and its network.</source>
        <extracomment>%1 is an address on the network.</extracomment>
        <translation>%1 blockiert: Eine Seite erreicht auf diesem Rechner und in seinem Netz nur ihren eigenen Space.</translation>
    </message>
    <message>
        <source>Blocked %1: a page reaches public servers over HTTPS only.</source>
        <translation>%1 blockiert: Eine Seite erreicht öffentliche Server nur über HTTPS.</translation>
    </message>
    <message>
        <source>Blocked %1: public servers are switched off for this Space.</source>
        <translation>%1 blockiert: Öffentliche Server sind für diesen Space abgeschaltet.</translation>
    </message>
    <message>
        <source>The name of %1 is not known.</source>
        <translation>Der Name von %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>Write sdk_version: %1 in the card of README.md.</source>
        <extracomment>%1 is a version</extracomment>
        <translation>Schreiben Sie sdk_version: %1 in die Karte von README.md.</translation>
    </message>
    <message>
        <source>Write %1 instead of %2 in %3, line %4.</source>
        <extracomment>%1 and %2 are requirements such as &quot;numpy&lt;2&quot;, %3 is a file, %4 a number</extracomment>
        <translation>Schreiben Sie %1 statt %2 in %3, Zeile %4.</translation>
    </message>
</context>
<context>
    <name>Remote</name>
    <message>
        <source>Receiving</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Packen</translation>
    </message>
    <message>
        <source>The remote refused what was pushed: %1.</source>
        <extracomment>%1 is the reason, in the remote&apos;s words</extracomment>
        <translation>Die Gegenstelle hat das Geschickte abgelehnt: %1.</translation>
    </message>
    <message>
        <source>The remote has commits that are not here. Pull first, then push again.</source>
        <translation>Die Gegenstelle hat Commits, die hier fehlen. Übernehmen Sie sie zuerst, dann schicken Sie noch einmal.</translation>
    </message>
    <message>
        <source>The remote %1 cannot be used.</source>
        <extracomment>%1 is the name of a remote, mostly &quot;origin&quot;</extracomment>
        <translation>Die Gegenstelle %1 lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>This repository has no remote %1.</source>
        <extracomment>%1 is the name of a remote, mostly &quot;origin&quot;</extracomment>
        <translation>Dieses Repository hat keine Gegenstelle %1.</translation>
    </message>
    <message>
        <source>Nothing could be fetched from %1.</source>
        <translation>Von %1 ließ sich nichts holen.</translation>
    </message>
    <message>
        <source>%1 could not be pushed to %2.</source>
        <extracomment>%1 is a branch, %2 the name of a remote</extracomment>
        <translation>%1 ließ sich nicht an %2 schicken.</translation>
    </message>
    <message>
        <source>The Hub would refuse these commits: they hold files over 10 MB. Move them to LFS first.</source>
        <translation>Der Hub würde diese Commits ablehnen: Sie enthalten Dateien über 10 MB. Verschieben Sie diese zuerst nach LFS.</translation>
    </message>
    <message>
        <source>%1 could not be asked for its pull requests.</source>
        <extracomment>%1 is the name of a remote, mostly &quot;origin&quot;</extracomment>
        <translation>%1 konnte nicht nach seinen Pull Requests gefragt werden.</translation>
    </message>
</context>
<context>
    <name>RemoteFile</name>
    <message>
        <source>The Hub sends the request for %1 to %2, which is not a safe place to get it from.</source>
        <extracomment>%1 is the path of a file, %2 a host name</extracomment>
        <translation>Der Hub leitet die Anfrage nach %1 zu %2 weiter; von dort darf sie nicht geholt werden, weil es kein sicherer Ort ist.</translation>
    </message>
    <message>
        <source>The Hub does not say what %1 should contain. Try again later.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Der Hub sagt nicht, was %1 enthalten soll. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check its rights.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>Der Ordner %1 kann nicht angelegt werden. Prüfen Sie die Rechte.</translation>
    </message>
</context>
<context>
    <name>RemoveStored</name>
    <message>
        <source>%1 stays: %2</source>
        <extracomment>%1 is the name of an environment, image or build, %2 a sentence</extracomment>
        <translation>%1 bleibt: %2</translation>
    </message>
    <message>
        <source>it is pinned.</source>
        <translation>Es ist angeheftet.</translation>
    </message>
    <message>
        <source>a Space that runs needs it.</source>
        <translation>Ein Space, der läuft, braucht es.</translation>
    </message>
    <message>
        <source>a Space is being built or runs, which may need it.</source>
        <translation>Ein Space wird gebaut oder läuft und braucht es vielleicht.</translation>
    </message>
    <message>
        <source>it is being made just now.</source>
        <translation>Es entsteht gerade.</translation>
    </message>
    <message>
        <source>not all of its files could be removed.</source>
        <translation>Nicht alle seine Dateien konnten entfernt werden.</translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message>
        <source>The repository could not be repaired.</source>
        <translation>Das Repository konnte nicht repariert werden.</translation>
    </message>
    <message>
        <source>%1 is at work in this repository. Let it finish, or end it.</source>
        <extracomment>%1 is the name of a program</extracomment>
        <translation>%1 arbeitet gerade in diesem Repository. Lassen Sie es fertig werden oder beenden Sie es.</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 kann nicht entfernt werden.</translation>
    </message>
</context>
<context>
    <name>RepairVerb</name>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>Removed %1, which nobody held.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 wurde entfernt; niemand hielt es.</translation>
    </message>
    <message>
        <source>Made the index anew; the damaged one is %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Der Index wurde neu erstellt; der beschädigte ist %1.</translation>
    </message>
    <message>
        <source>There was nothing to repair.</source>
        <translation>Es gab nichts zu reparieren.</translation>
    </message>
    <message>
        <source>Get what is missing from the remote.</source>
        <translation>Was fehlt, vom Remote holen.</translation>
    </message>
    <message>
        <source>Made %1 anew.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 neu erstellt.</translation>
    </message>
    <message>
        <source>Put a damaged file aside: %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Eine beschädigte Datei beiseitegelegt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) of the history are missing; --fetch gets what the remote has.</source>
        <extracomment>%n counts parts of the history: commits, folders and files</extracomment>
        <translation>
            <numerusform>%n Objekt des Verlaufs fehlt; --fetch holt, was das Remote hat.</numerusform>
            <numerusform>%n Objekte des Verlaufs fehlen; --fetch holt, was das Remote hat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceFiles</name>
    <message>
        <source>The file was changed meanwhile by somebody else.</source>
        <translation>Die Datei wurde inzwischen von anderer Seite geändert.</translation>
    </message>
    <message>
        <source>The name of this file is not valid text. Rename it before replacing in it.</source>
        <translation>Der Name dieser Datei ist kein gültiger Text. Benennen Sie sie um, bevor Sie darin ersetzen.</translation>
    </message>
    <message>
        <source>The file was changed after the replacement and stays as it is.</source>
        <translation>Die Datei wurde nach dem Ersetzen geändert und bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>ReplaceJournal</name>
    <message>
        <source>Nothing was replaced: %1, where the old content is kept for undo, cannot be made.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>Es wurde nichts ersetzt: %1, wo der alte Inhalt zum Zurücknehmen aufbewahrt wird, lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>This replacement can no longer be undone: its copy is gone.</source>
        <translation>Dieses Ersetzen lässt sich nicht mehr rückgängig machen: Seine Kopie ist weg.</translation>
    </message>
</context>
<context>
    <name>Replacement</name>
    <message>
        <source>The file has changed since it was searched. Search again before replacing.</source>
        <translation>Die Datei hat sich seit der Suche geändert. Suchen Sie vor dem Ersetzen noch einmal.</translation>
    </message>
</context>
<context>
    <name>Repository</name>
    <message>
        <source>%1 is no git repository.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 ist kein Git-Repository.</translation>
    </message>
    <message>
        <source>The git repository in %1 cannot be read; it may be damaged.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>Das Git-Repository in %1 kann nicht gelesen werden; es ist vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>No git repository could be made in %1.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>In %1 konnte kein Git-Repository angelegt werden.</translation>
    </message>
    <message>
        <source>The first commit of the new Space could not be made.</source>
        <translation>Der erste Commit des neuen Space konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The repository in %1 belongs to another user, so git does not open it. If you trust it, make its folder yours or name it in git&apos;s setting safe.directory.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>Das Repository in %1 gehört einem anderen Benutzer, deshalb öffnet Git es nicht. Wenn Sie ihm vertrauen, machen Sie den Ordner zu Ihrem oder nennen Sie ihn in der Git-Einstellung safe.directory.</translation>
    </message>
    <message>
        <source>There is no commit %1 here.</source>
        <extracomment>%1 is what the user wrote: a branch, a tag, an id</extracomment>
        <translation>Hier gibt es keinen Commit %1.</translation>
    </message>
    <message>
        <source>The commit %1 cannot be read.</source>
        <translation>Der Commit %1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The checked out commit cannot be read.</source>
        <translation>Der ausgecheckte Commit lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The index of a pack of this repository is damaged. Check and repair the repository.</source>
        <translation>Der Index eines Packs dieses Repositorys ist beschädigt. Prüfen und reparieren Sie das Repository.</translation>
    </message>
    <message>
        <source>%1 is a repository without files of its own (a bare one). Open a clone of it instead.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 ist ein Repository ohne eigene Dateien (ein bloßes). Öffnen Sie stattdessen einen Klon davon.</translation>
    </message>
</context>
<context>
    <name>RepositoryCall</name>
    <message>
        <source>Print JSON lines.</source>
        <translation>JSON-Zeilen ausgeben.</translation>
    </message>
    <message>
        <source>The settings of git would go to %1 instead of %2. Spacewright does not.</source>
        <extracomment>%1 and %2 are addresses</extracomment>
        <translation>Die Einstellungen von Git würden zu %1 statt zu %2 führen. Spacewright folgt ihnen nicht.</translation>
    </message>
    <message>
        <source>This repository has a setting that would send git&apos;s traffic through others or run a program: %1. Spacewright does not follow it.</source>
        <extracomment>%1 is a setting, such as &quot;http.proxy = http://proxy.example&quot;</extracomment>
        <translation>Dieses Repository hat eine Einstellung, die den Verkehr von git über andere leiten oder ein Programm starten würde: %1. Spacewright folgt ihr nicht.</translation>
    </message>
</context>
<context>
    <name>RequirementRules</name>
    <message>
        <source>Python is no package; its version is python_version in the card. Remove the line.</source>
        <translation>Python ist kein Paket; seine Version ist python_version in der Karte. Entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>%1 comes with Python and is no package to install. Remove the line.</source>
        <extracomment>%1 is the name of a Python module</extracomment>
        <translation>%1 gehört zu Python und ist kein Paket zum Installieren. Entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>%1 exists for Windows only, and the Hub runs Linux. Remove the line.</source>
        <extracomment>%1 is the name of a package</extracomment>
        <translation>%1 gibt es nur für Windows, und auf dem Hub läuft Linux. Entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>%1 is not on the package index but on one of its own: add an --extra-index-url line for it, or drop what stands behind the plus sign.</source>
        <extracomment>%1 is a requirement such as &quot;torch==2.1.0+cu118&quot;</extracomment>
        <translation>%1 liegt nicht im Paketindex, sondern in einem eigenen: Ergänzen Sie dafür eine Zeile mit --extra-index-url, oder lassen Sie weg, was hinter dem Pluszeichen steht.</translation>
    </message>
    <message>
        <source>%1 is required twice, as %2 and as %3, so nothing fits both. Keep one line.</source>
        <extracomment>%1 is the name of a package, %2 and %3 are versions</extracomment>
        <translation>%1 wird zweimal verlangt, als %2 und als %3, und nichts passt zu beidem. Behalten Sie eine Zeile.</translation>
    </message>
    <message>
        <source>%1 cannot be installed for Python %2.</source>
        <extracomment>%1 is the name of a package, %2 a version of Python</extracomment>
        <translation>%1 kann für Python %2 nicht installiert werden.</translation>
    </message>
    <message>
        <source>%1 cannot be installed for Python %2: the first release for it is %3.</source>
        <translation>%1 kann für Python %2 nicht installiert werden: Die erste Version dafür ist %3.</translation>
    </message>
    <message>
        <source>%1 cannot be installed for Python %2: the last release for it is %3.</source>
        <extracomment>%1 is a requirement, %2 a version of Python, %3 a version</extracomment>
        <translation>%1 kann für Python %2 nicht installiert werden: Die letzte Version dafür ist %3.</translation>
    </message>
    <message>
        <source>This is a path on the machine where the file was written, and the Hub has no such path. Name the package and its version.</source>
        <translation>Das ist ein Pfad auf dem Rechner, auf dem die Datei geschrieben wurde, und der Hub hat keinen solchen Pfad. Nennen Sie das Paket und seine Version.</translation>
    </message>
    <message>
        <source>The Hub has no key for this address. Use one that begins with git+https.</source>
        <translation>Der Hub hat keinen Schlüssel für diese Adresse. Nehmen Sie eine, die mit git+https beginnt.</translation>
    </message>
    <message>
        <source>%1 is not the package that is meant: it is called %2.</source>
        <extracomment>%1 is a name, %2 the name of a package</extracomment>
        <translation>%1 ist nicht das gemeinte Paket: Es heißt %2.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <extracomment>%1 is what to write instead</extracomment>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>ZeroGPU has torch 2.8.0 to 2.11.0, which %1 rules out.</source>
        <extracomment>%1 is a requirement such as &quot;torch==2.4&quot;</extracomment>
        <translation>ZeroGPU hat torch 2.8.0 bis 2.11.0, was %1 ausschließt.</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Die Zeile entfernen</translation>
    </message>
    <message>
        <source>The package index has %1 as source only, and its build needs torch, which is not there yet. Name the address of a wheel.</source>
        <extracomment>%1 is the name of a package</extracomment>
        <translation>Der Paketindex hat %1 nur als Quelltext, und dessen Bau braucht torch, das noch nicht da ist. Nennen Sie die Adresse eines Wheels.</translation>
    </message>
</context>
<context>
    <name>Requirements</name>
    <message>
        <source>Only files in the Space&apos;s folder can be included, &quot;%1&quot; is not one.</source>
        <extracomment>%1 is a path</extracomment>
        <translation>Nur Dateien im Ordner des Space können eingebunden werden, „%1“ ist keine.</translation>
    </message>
    <message>
        <source>The address at %1 holds a user name or password that everyone who sees this file can use. Keep it in a secret.</source>
        <extracomment>%1 is the name of a host</extracomment>
        <translation>Die Adresse bei %1 enthält einen Benutzernamen oder ein Passwort, die jeder verwenden kann, der diese Datei sieht. Bewahren Sie sie in einem Geheimnis auf.</translation>
    </message>
    <message>
        <source>Packages from %1 come over http, so anyone on the way can change them. Use https.</source>
        <extracomment>%1 is the name of a host</extracomment>
        <translation>Pakete von %1 kommen über http, sodass jeder auf dem Weg sie ändern kann. Verwenden Sie https.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no requirement. Write one such as &quot;numpy&gt;=2.1&quot;.</source>
        <extracomment>%1 is a line of a file</extracomment>
        <translation>„%1“ ist keine Anforderung. Schreiben Sie eine wie „numpy&gt;=2.1“.</translation>
    </message>
    <message>
        <source>pip takes no option %1 in a file.</source>
        <extracomment>%1 is an option of pip</extracomment>
        <translation>pip nimmt in einer Datei keine Option %1 an.</translation>
    </message>
    <message>
        <source>%1 contradicts sdk_version %2 of the card; the Hub installs both at once and fails.</source>
        <extracomment>%1 is a requirement such as &quot;gradio==5.0.0&quot;, %2 a version</extracomment>
        <translation>%1 widerspricht der sdk_version %2 der Karte; der Hub installiert beide auf einmal und scheitert.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <extracomment>%1 is what to write instead</extracomment>
        <translation>%1 schreiben</translation>
    </message>
</context>
<context>
    <name>RequirementsEdit</name>
    <message>
        <source>There is no such requirement.</source>
        <translation>Diese Anforderung gibt es nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no requirement. Write one such as &quot;numpy&gt;=2.1&quot;.</source>
        <extracomment>%1 is what was to be added</extracomment>
        <translation>„%1“ ist keine Anforderung. Schreiben Sie eine wie „numpy&gt;=2.1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no version specifier. Write one such as &quot;&gt;=2.1,&lt;3&quot;.</source>
        <extracomment>%1 is what was to be written</extracomment>
        <translation>„%1“ ist keine Versionsangabe. Schreiben Sie eine wie „&gt;=2.1,&lt;3“.</translation>
    </message>
    <message>
        <source>This line names the hashes of one release. Remove it and add the package again.</source>
        <translation>Diese Zeile nennt die Prüfsummen einer Ausgabe. Entfernen Sie sie und fügen Sie das Paket neu hinzu.</translation>
    </message>
    <message>
        <source>Only a package that comes from the index has a version specifier.</source>
        <translation>Nur ein Paket aus dem Index hat eine Versionsangabe.</translation>
    </message>
</context>
<context>
    <name>RequirementsVerb</name>
    <message>
        <source>There is no requirement of %1.</source>
        <extracomment>%1 is the name of a package</extracomment>
        <translation>Es gibt keine Anforderung von %1.</translation>
    </message>
    <message>
        <source>Nothing in this Space wants %1.</source>
        <extracomment>%1 is the name of a package</extracomment>
        <translation>Nichts in diesem Space verlangt %1.</translation>
    </message>
    <message>
        <source>add: add requirements such as numpy&gt;=2. remove: remove packages. upgrade: pin packages, or all that are pinned, to the newest release that fits. why: say who wants a package.</source>
        <translation>add: Anforderungen wie numpy&gt;=2 hinzufügen. remove: Pakete entfernen. upgrade: Pakete, oder alle festgelegten, auf die neueste passende Ausgabe festlegen. why: sagen, wer ein Paket verlangt.</translation>
    </message>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>Packages or requirements.</source>
        <translation>Pakete oder Anforderungen.</translation>
    </message>
    <message>
        <source>The file to change.</source>
        <translation>Die zu ändernde Datei.</translation>
    </message>
    <message>
        <source>Say what to do: spacewright-cli requirements COMMAND DIR [PACKAGE...]; see --help</source>
        <translation>Sagen Sie, was zu tun ist: spacewright-cli requirements BEFEHL ORDNER [PAKET...]; siehe --help</translation>
    </message>
</context>
<context>
    <name>Reset</name>
    <message>
        <source>The list of staged files cannot be changed.</source>
        <translation>Die Liste der vorgemerkten Dateien lässt sich nicht ändern.</translation>
    </message>
</context>
<context>
    <name>Resolver</name>
    <message>
        <source>There is no place for a temporary folder.</source>
        <translation>Es ist kein Platz für einen temporären Ordner.</translation>
    </message>
    <message>
        <source>Python 3 is needed to resolve packages and was not found.</source>
        <translation>Zum Auflösen von Paketen wird Python 3 gebraucht und wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>uv did not answer within %1 seconds.</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>uv hat nicht innerhalb von %1 Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>uv could not resolve the packages: %1</source>
        <extracomment>%1 is what uv said, in English</extracomment>
        <translation>uv konnte die Pakete nicht auflösen: %1</translation>
    </message>
    <message>
        <source>uv gave two different answers for %1. Try again.</source>
        <extracomment>%1 is the name of a package</extracomment>
        <translation>uv gab zwei verschiedene Antworten für %1. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Free some space and try again.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 kann nicht geschrieben werden. Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Resume</name>
    <message>
        <source>Nothing was sent after the pause, because this is no longer what you looked at: %1 Look again, then publish.</source>
        <extracomment>%1 says what, in a sentence</extracomment>
        <translation>Nach der Pause wurde nichts gesendet, denn es ist nicht mehr das, was Sie gesehen haben: %1 Sehen Sie noch einmal hin und veröffentlichen Sie dann.</translation>
    </message>
    <message>
        <source>the Space was changed on the Hub.</source>
        <translation>Der Space wurde auf dem Hub geändert.</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde geändert.</translation>
    </message>
</context>
<context>
    <name>Revision</name>
    <message>
        <source>There is no place for the revision in %1.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>In %1 ist kein Platz für die Revision.</translation>
    </message>
</context>
<context>
    <name>RunArguments</name>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>Print JSON lines.</source>
        <translation>JSON-Zeilen ausgeben.</translation>
    </message>
    <message>
        <source>live or exact.</source>
        <translation>live oder exact.</translation>
    </message>
    <message>
        <source>A flavor of the Hub&apos;s hardware table.</source>
        <translation>Eine Ausstattung aus der Hardware-Tabelle des Hubs.</translation>
    </message>
    <message>
        <source>Print it as a Containerfile.</source>
        <translation>Als Containerfile ausgeben.</translation>
    </message>
    <message>
        <source>Processor cores, instead of the flavor&apos;s.</source>
        <translation>Prozessorkerne, anstelle derer der Ausstattung.</translation>
    </message>
    <message>
        <source>Memory, instead of the flavor&apos;s, e.g. 2G.</source>
        <translation>Speicher, anstelle dessen der Ausstattung, z. B. 2G.</translation>
    </message>
    <message>
        <source>Port on this machine, instead of any free one.</source>
        <translation>Port auf diesem Rechner, anstelle irgendeines freien.</translation>
    </message>
    <message>
        <source>Build from nothing.</source>
        <translation>Von Grund auf bauen.</translation>
    </message>
    <message>
        <source>Allow this Space to run, now and later.</source>
        <translation>Diesem Space erlauben zu laufen, jetzt und später.</translation>
    </message>
    <message>
        <source>A variable is given as KEY=VALUE, with a key of letters, digits and underscores.</source>
        <translation>Eine Variable wird als SCHLÜSSEL=WERT angegeben, mit einem Schlüssel aus Buchstaben, Ziffern und Unterstrichen.</translation>
    </message>
    <message>
        <source>There is no fidelity %1. Choose live or exact.</source>
        <translation>Es gibt keine Treue %1. Wählen Sie live oder exact.</translation>
    </message>
    <message>
        <source>There is no flavor %1.</source>
        <translation>Es gibt keine Ausstattung %1.</translation>
    </message>
    <message>
        <source>--cpus takes a number of processor cores.</source>
        <translation>--cpus nimmt eine Anzahl von Prozessorkernen an.</translation>
    </message>
    <message>
        <source>--memory takes a size such as 512M or 2G.</source>
        <translation>--memory nimmt eine Größe wie 512M oder 2G an.</translation>
    </message>
    <message>
        <source>--port takes a number from 1 to 65535.</source>
        <translation>--port nimmt eine Zahl von 1 bis 65535 an.</translation>
    </message>
    <message>
        <source>Give the folder of one Space.</source>
        <translation>Geben Sie den Ordner eines Space an.</translation>
    </message>
    <message>
        <source>%1 was not made here. Running it executes its code in a sandbox on this machine.
Run it? [y/N] </source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 wurde nicht hier angelegt. Beim Starten wird sein Code in einer Sandbox auf diesem Rechner ausgeführt.
Starten? [y/N] </translation>
    </message>
    <message>
        <source>This Space was not made here and has not been allowed to run. Look at its files, then add --trust.</source>
        <translation>Dieser Space wurde nicht hier angelegt und darf noch nicht laufen. Sehen Sie seine Dateien an und fügen Sie dann --trust hinzu.</translation>
    </message>
    <message>
        <source>A variable for the app, in place of a stored one of that name. May be repeated.</source>
        <translation>Eine Variable für die App, anstelle einer gespeicherten dieses Namens. Darf wiederholt werden.</translation>
    </message>
    <message>
        <source>A file of secrets for the app, in place of stored ones: KEY=VALUE lines, hidden in logs.</source>
        <translation>Eine Datei mit Geheimnissen für die App, anstelle gespeicherter: Zeilen NAME=WERT, in Protokollen verborgen.</translation>
    </message>
    <message>
        <source>Where containers run: an address such as unix:///run/docker.sock, or a name that doctor shows.</source>
        <translation>Wo Container laufen: eine Adresse wie unix:///run/docker.sock oder ein Name, den doctor zeigt.</translation>
    </message>
    <message>
        <source>Keep the app off every network, in a container.</source>
        <translation>Die App von jedem Netz fernhalten, in einem Container.</translation>
    </message>
    <message>
        <source>A commit, branch or tag to run, written out beside the folder, which stays as it is.</source>
        <translation>Ein Commit, Zweig oder Tag, der läuft; er wird neben den Ordner geschrieben, der bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>sandbox, container, static, hub or auto.</source>
        <translation>sandbox, container, static, hub oder auto.</translation>
    </message>
    <message>
        <source>What the cluster gets the image by.</source>
        <translation>Unter welchem Namen der Cluster das Image bekommt.</translation>
    </message>
    <message>
        <source>Graphics processors, instead of the flavor&apos;s: all, none or how many.</source>
        <translation>Grafikprozessoren statt derer der Ausstattung: all, none oder wie viele.</translation>
    </message>
    <message>
        <source>How long nobody must have visited the app for it to fall asleep until a visit, e.g. 900 (seconds), 15m or 2h, or never.</source>
        <translation>Wie lange niemand die App besucht haben darf, bis sie bis zum nächsten Besuch einschläft, z. B. 900 (Sekunden), 15m oder 2h, oder never.</translation>
    </message>
    <message>
        <source>Run the image that the Hub has built of this Space instead of building one.</source>
        <translation>Das Image ausführen, das der Hub von diesem Space gebaut hat, statt eines zu bauen.</translation>
    </message>
    <message>
        <source>Pay what the flavor costs on the Hub, for --runner hub, without being asked.</source>
        <translation>Zahlen, was die Ausstattung auf dem Hub kostet, für --runner hub, ohne gefragt zu werden.</translation>
    </message>
    <message>
        <source>--sleep-time takes a time such as 900 (seconds), 15m or 2h, or never.</source>
        <translation>--sleep-time nimmt eine Zeit wie 900 (Sekunden), 15m oder 2h, oder never.</translation>
    </message>
    <message>
        <source>There is no runner %1. Choose sandbox, container, static, hub or auto.</source>
        <translation>Es gibt keinen Runner %1. Wählen Sie sandbox, container, static, hub oder auto.</translation>
    </message>
    <message>
        <source>--gpus takes all, none or a number.</source>
        <translation>--gpus nimmt all, none oder eine Zahl.</translation>
    </message>
    <message>
        <source>--disk takes a size such as 512M or 20G.</source>
        <translation>--disk erwartet eine Größe wie 512M oder 20G.</translation>
    </message>
    <message>
        <source>What the app may write beside the Space&apos;s files, instead of the flavor&apos;s, e.g. 10G.</source>
        <translation>Was die App neben den Dateien des Space schreiben darf, statt der Vorgabe der Ausstattung, z. B. 10G.</translation>
    </message>
</context>
<context>
    <name>RunVerb</name>
    <message>
        <source>%1  %2 %3 s</source>
        <extracomment>%1 is a build step, %2 its state, %3 a number of seconds</extracomment>
        <translation>%1  %2 %3 s</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Öffnen Sie %1</translation>
    </message>
    <message numerus="yes">
        <source>The app was asked to end and still runs: it is ended in %n second(s), with Ctrl-C at once.</source>
        <translation>
            <numerusform>Die App wurde gebeten, sich zu beenden, und läuft noch: In %n Sekunde wird sie beendet, mit Strg-C sofort.</numerusform>
            <numerusform>Die App wurde gebeten, sich zu beenden, und läuft noch: In %n Sekunden wird sie beendet, mit Strg-C sofort.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The app may still run; the engine is waited for.</source>
        <extracomment>%1 is a sentence that says why a container engine does not answer</extracomment>
        <translation>%1 Die App läuft vielleicht noch; auf die Engine wird gewartet.</translation>
    </message>
    <message>
        <source>The container engine answers again.</source>
        <translation>Die Container-Engine antwortet wieder.</translation>
    </message>
    <message>
        <source>`spacewright-cli clean --list` shows what takes room.</source>
        <translation>`spacewright-cli clean --list` zeigt, was Platz braucht.</translation>
    </message>
    <message>
        <source>This folder is of no Space on the Hub: it has no remote there, so there is no image.</source>
        <translation>Dieser Ordner gehört zu keinem Space auf dem Hub: Er hat dort kein Remote, also gibt es kein Image.</translation>
    </message>
</context>
<context>
    <name>RunningSpace</name>
    <message>
        <source>No Space runs as %1. `spacewright-cli running` lists those that do.</source>
        <extracomment>%1 is what a person typed: a folder, a title or an id</extracomment>
        <translation>Kein Space läuft als %1. `spacewright-cli running` listet die laufenden auf.</translation>
    </message>
    <message>
        <source>More than one running Space is called %1. Give the id that `spacewright-cli running` shows.</source>
        <extracomment>%1 is what a person typed: a folder, a title or an id</extracomment>
        <translation>Mehr als ein laufender Space heißt %1. Nennen Sie die Kennung, die `spacewright-cli running` zeigt.</translation>
    </message>
    <message>
        <source>%1 was started without a sleep time, so it cannot sleep. Stop it, or start it with one.</source>
        <extracomment>%1 is the title of a Space</extracomment>
        <translation>%1 wurde ohne Schlafzeit gestartet und kann daher nicht schlafen. Halten Sie es an, oder starten Sie es mit einer.</translation>
    </message>
</context>
<context>
    <name>RunningVerb</name>
    <message>
        <source>No Space runs here.</source>
        <translation>Hier läuft kein Space.</translation>
    </message>
    <message>
        <source>Lists the Spaces that run on this machine, in the window or by `run`. With stop, sleep or wake that is asked of the one of that id, folder or title.</source>
        <translation>Listet die Spaces auf, die auf diesem Rechner laufen, im Fenster oder durch `run`. Mit stop, sleep oder wake wird das von dem mit dieser Kennung, diesem Ordner oder Titel verlangt.</translation>
    </message>
    <message>
        <source>Print JSON lines.</source>
        <translation>JSON-Zeilen ausgeben.</translation>
    </message>
    <message>
        <source>list, stop, sleep or wake.</source>
        <translation>list, stop, sleep oder wake.</translation>
    </message>
    <message>
        <source>Which one.</source>
        <translation>Welchen.</translation>
    </message>
    <message>
        <source>running takes list, or stop, sleep or wake and the id of a Space that runs.</source>
        <translation>running nimmt list, oder stop, sleep oder wake und die Kennung eines laufenden Space.</translation>
    </message>
</context>
<context>
    <name>Safetensors</name>
    <message>
        <source>The head of this safetensors file is damaged.</source>
        <translation>Der Kopf dieser safetensors-Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>bubblewrap does not work here (%1). Allow unprivileged user namespaces and run again.</source>
        <extracomment>%1 is what bubblewrap said, in English</extracomment>
        <translation>bubblewrap funktioniert hier nicht (%1). Erlauben Sie unprivilegierte Benutzer-Namensräume und starten Sie erneut.</translation>
    </message>
    <message>
        <source>Apps share this machine&apos;s network, because pasta does not work here (%1).</source>
        <extracomment>%1 is what pasta said, in English</extracomment>
        <translation>Apps teilen sich das Netz dieses Rechners, weil pasta hier nicht funktioniert (%1).</translation>
    </message>
    <message>
        <source>bubblewrap was not found. Install it with `sudo apt-get install bubblewrap` and run again.</source>
        <translation>bubblewrap wurde nicht gefunden. Installieren Sie es mit `sudo apt-get install bubblewrap` und starten Sie erneut.</translation>
    </message>
    <message>
        <source>Apps share this machine&apos;s network, because pasta was not found. `sudo apt-get install passt` separates them.</source>
        <translation>Apps teilen sich das Netz dieses Rechners, weil pasta nicht gefunden wurde. `sudo apt-get install passt` trennt sie.</translation>
    </message>
</context>
<context>
    <name>SandboxNetwork</name>
    <message>
        <source>The sandbox could not be started. `spacewright-cli doctor` says more.</source>
        <translation>Die Sandbox konnte nicht gestartet werden. „spacewright-cli doctor“ sagt mehr.</translation>
    </message>
    <message>
        <source>Port %1 of this machine was taken in the same moment. Run again.</source>
        <translation>Port %1 dieses Rechners wurde im selben Augenblick belegt. Starten Sie erneut.</translation>
    </message>
    <message>
        <source>The sandbox got no network. `spacewright-cli doctor` says more.</source>
        <translation>Die Sandbox hat kein Netz bekommen. „spacewright-cli doctor“ sagt mehr.</translation>
    </message>
</context>
<context>
    <name>SandboxRunner</name>
    <message>
        <source>The dependencies in %1 could not be installed. The build log says why.</source>
        <extracomment>%1 is the name of a requirements file</extracomment>
        <translation>Die Abhängigkeiten in %1 konnten nicht installiert werden. Das Build-Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>%1 has %2 CPUs, this machine only %3.</source>
        <extracomment>%1 is a flavor such as &quot;CPU basic&quot;, %2 and %3 are numbers</extracomment>
        <translation>%1 hat %2 CPUs, dieser Rechner nur %3.</translation>
    </message>
    <message>
        <source>The folder for Python environments cannot be written: %1.</source>
        <translation>In den Ordner für Python-Umgebungen kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Port %1 is taken; the app is at port %2 instead.</source>
        <extracomment>%1 and %2 are port numbers</extracomment>
        <translation>Port %1 ist belegt; die App ist stattdessen an Port %2.</translation>
    </message>
    <message>
        <source>The sandbox has no more room for what the app writes beside the Space&apos;s own files: that is kept in this machine&apos;s memory. Run it in a container, or let it write less.</source>
        <translation>Die Sandbox hat keinen Platz mehr für das, was die App neben den eigenen Dateien des Space schreibt: Das liegt im Arbeitsspeicher dieses Rechners. Starten Sie sie in einem Container, oder lassen Sie sie weniger schreiben.</translation>
    </message>
</context>
<context>
    <name>SaveQuestion</name>
    <message numerus="yes">
        <source>%n file(s) have changes that are not saved:
%1

Save them?</source>
        <extracomment>%n is the number of files, %1 their names, one in each line</extracomment>
        <translation>
            <numerusform>%n Datei hat Änderungen, die nicht gespeichert sind:
%1

Speichern?</numerusform>
            <numerusform>%n Dateien haben Änderungen, die nicht gespeichert sind:
%1

Speichern?</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
</context>
<context>
    <name>SearchVerb</name>
    <message>
        <source>What to find.</source>
        <translation>Was gesucht wird.</translation>
    </message>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>PATTERN is a regular expression.</source>
        <translation>PATTERN ist ein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>Mind upper and lower case.</source>
        <translation>Groß- und Kleinschreibung beachten.</translation>
    </message>
    <message>
        <source>Find whole words only.</source>
        <translation>Nur ganze Wörter finden.</translation>
    </message>
    <message>
        <source>Only files like these, e.g. &quot;*.py,pages/&quot;.</source>
        <translation>Nur Dateien wie diese, z. B. „*.py,pages/“.</translation>
    </message>
    <message>
        <source>No files like these.</source>
        <translation>Keine Dateien wie diese.</translation>
    </message>
    <message>
        <source>Also files that .gitignore leaves out.</source>
        <translation>Auch Dateien, die .gitignore auslässt.</translation>
    </message>
    <message>
        <source>End after N matches.</source>
        <translation>Nach N Treffern aufhören.</translation>
    </message>
    <message>
        <source>Replace each match by TEXT; with --regex, $1 stands for a group.</source>
        <translation>Jeden Treffer durch TEXT ersetzen; mit --regex steht $1 für eine Gruppe.</translation>
    </message>
    <message>
        <source>Undo the replacement ID and search nothing.</source>
        <translation>Das Ersetzen mit der Kennung ID zurücknehmen und nichts suchen.</translation>
    </message>
    <message>
        <source>Say what to find: spacewright-cli search PATTERN [DIR]</source>
        <translation>Sagen Sie, was gesucht wird: spacewright-cli search PATTERN [DIR]</translation>
    </message>
    <message>
        <source>--limit takes a number.</source>
        <translation>--limit erwartet eine Zahl.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a file, %2 why it was left as it is</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>To undo this: spacewright-cli search --undo %1</source>
        <extracomment>%1 is an identifier</extracomment>
        <translation>Um das rückgängig zu machen: spacewright-cli search --undo %1</translation>
    </message>
</context>
<context>
    <name>SecretRules</name>
    <message>
        <source>a token of the Hub</source>
        <translation>ein Token des Hub</translation>
    </message>
    <message>
        <source>a key of OpenAI</source>
        <translation>ein Schlüssel von OpenAI</translation>
    </message>
    <message>
        <source>a key of Anthropic</source>
        <translation>ein Schlüssel von Anthropic</translation>
    </message>
    <message>
        <source>a token of GitHub</source>
        <translation>ein Token von GitHub</translation>
    </message>
    <message>
        <source>a key of AWS</source>
        <translation>ein Schlüssel von AWS</translation>
    </message>
    <message>
        <source>a key of Google</source>
        <translation>ein Schlüssel von Google</translation>
    </message>
    <message>
        <source>a token of Slack</source>
        <translation>ein Token von Slack</translation>
    </message>
    <message>
        <source>a key of Groq</source>
        <translation>ein Schlüssel von Groq</translation>
    </message>
    <message>
        <source>a private key</source>
        <translation>ein privater Schlüssel</translation>
    </message>
    <message>
        <source>This looks like %1. Everyone who sees the Space can read it, in its history too: make it a secret of the Space, and a new one, because this one may be known.</source>
        <extracomment>%1 is what was found, e.g. &quot;a token of the Hub&quot;</extracomment>
        <translation>Das sieht aus wie %1. Wer den Space sieht, kann es lesen, auch in seiner Geschichte: Machen Sie ein Geheimnis des Space daraus, und nehmen Sie ein neues, weil dieses bekannt sein kann.</translation>
    </message>
</context>
<context>
    <name>SecretScan</name>
    <message>
        <source>No key or token is published</source>
        <translation>Kein Schlüssel oder Token wird veröffentlicht</translation>
    </message>
    <message>
        <source>Files of this name hold passwords and keys. Leave it out, and make what it holds secrets of the Space.</source>
        <translation>Dateien dieses Namens enthalten Passwörter und Schlüssel. Lassen Sie sie weg und machen Sie ihren Inhalt zu Geheimnissen des Space.</translation>
    </message>
    <message>
        <source>The notebook, or an output in it, holds what looks like %1. Remove it and clear the outputs, make it a secret of the Space, and a new one.</source>
        <extracomment>%1 is what was found, e.g. &quot;a token of the Hub&quot;</extracomment>
        <translation>Das Notebook oder eine Ausgabe darin enthält etwas, das wie %1 aussieht. Entfernen Sie es, leeren Sie die Ausgaben, erzeugen Sie ein neues und machen Sie es zu einem Geheimnis des Space.</translation>
    </message>
    <message>
        <source>This looks like %1, and everybody who sees the Space could read it. Make it a secret of the Space, or leave the file out.</source>
        <translation>Das sieht aus wie %1, und jeder, der den Space sieht, könnte es lesen. Machen Sie es zu einem Geheimnis des Space, oder lassen Sie die Datei weg.</translation>
    </message>
    <message>
        <source>In commit %1 this holds what looks like %2. A later commit does not take it away: rewrite the commits that were not pushed yet, and make a new one.</source>
        <extracomment>%1 is the beginning of a commit&apos;s id, %2 what was found, e.g. &quot;a token of the Hub&quot;</extracomment>
        <translation>In Commit %1 enthält dies etwas, das wie %2 aussieht. Ein späterer Commit nimmt es nicht weg: Schreiben Sie die noch nicht gepushten Commits um und erzeugen Sie ein neues.</translation>
    </message>
    <message>
        <source>Leave %1 out, by .gitignore</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 mit .gitignore weglassen</translation>
    </message>
</context>
<context>
    <name>ServerRules</name>
    <message>
        <source>%1 listens on 127.0.0.1 unless it is told otherwise, and nothing outside reaches that. Add host=&quot;0.0.0.0&quot;.</source>
        <extracomment>%1 is the name of a function</extracomment>
        <translation>%1 lauscht auf 127.0.0.1, wenn nichts anderes gesagt wird, und das ist von außen nicht erreichbar. Ergänzen Sie host=&quot;0.0.0.0&quot;.</translation>
    </message>
    <message>
        <source>The app listens on %1, where the Hub does not reach it.</source>
        <extracomment>%1 is an address</extracomment>
        <translation>Die App lauscht auf %1, wo der Hub sie nicht erreicht.</translation>
    </message>
    <message>
        <source>Listen on 0.0.0.0</source>
        <translation>Auf 0.0.0.0 lauschen</translation>
    </message>
    <message>
        <source>The app listens on port %1, but the Hub asks at %2.</source>
        <extracomment>%1 and %2 are port numbers</extracomment>
        <translation>Die App lauscht auf Port %1, aber der Hub fragt an %2.</translation>
    </message>
    <message>
        <source>Listen on %1</source>
        <extracomment>%1 is a port number</extracomment>
        <translation>Auf %1 lauschen</translation>
    </message>
    <message>
        <source>A Space has its address already: share=True does nothing there.</source>
        <translation>Ein Space hat schon seine Adresse: share=True bewirkt dort nichts.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>Nothing calls launch(), so the app ends before anyone can see it.</source>
        <translation>Nichts ruft launch() auf, deshalb endet die App, bevor jemand sie sehen kann.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>README.md names the SDK %1. The Hub knows gradio, streamlit, docker and static.</source>
        <extracomment>%1 is what a card says as its sdk</extracomment>
        <translation>README.md nennt das SDK %1. Der Hub kennt gradio, streamlit, docker und static.</translation>
    </message>
    <message>
        <source>README.md has no readable card that names an sdk. Begin it with a block between two lines of three dashes, with a line such as sdk: gradio.</source>
        <translation>README.md hat keine lesbare Karte, die ein sdk nennt. Beginnen Sie die Datei mit einem Block zwischen zwei Zeilen aus drei Strichen, mit einer Zeile wie sdk: gradio.</translation>
    </message>
    <message>
        <source>The build record could not be made. Is the disk full or the data folder write-protected?</source>
        <translation>Die Build-Aufzeichnung konnte nicht angelegt werden. Ist der Datenträger voll oder der Datenordner schreibgeschützt?</translation>
    </message>
    <message>
        <source>%1 (%2, line %3)</source>
        <extracomment>%1 is a sentence about a failure, %2 a file, %3 a line of it</extracomment>
        <translation>%1 (%2, Zeile %3)</translation>
    </message>
    <message>
        <source>Only a container keeps an app off the network; choose the runner container.</source>
        <translation>Nur ein Container hält eine App vom Netz fern; wählen Sie die Umgebung Container.</translation>
    </message>
    <message>
        <source>Sign in at the Hub to use its hardware.</source>
        <translation>Melden Sie sich am Hub an, um seine Hardware zu benutzen.</translation>
    </message>
    <message>
        <source>Signing in with Hugging Face is a stand-in here: its page asks nobody, and its token opens nothing.</source>
        <translation>Die Anmeldung mit Hugging Face ist hier nachgestellt: Ihre Seite fragt niemanden, und ihr Token öffnet nichts.</translation>
    </message>
</context>
<context>
    <name>SettingChecks</name>
    <message>
        <source>Secrets and variables are set</source>
        <translation>Geheimnisse und Variablen sind gesetzt</translation>
    </message>
    <message>
        <source>Their names are ones that the Hub takes</source>
        <translation>Ihre Namen sind solche, die der Hub nimmt</translation>
    </message>
    <message>
        <source>The Hub takes no secret or variable called %1: a letter comes first, then letters, digits and _.</source>
        <extracomment>%1 is the name of a secret or variable</extracomment>
        <translation>Der Hub nimmt kein Geheimnis und keine Variable namens %1: Zuerst kommt ein Buchstabe, dann Buchstaben, Ziffern und _.</translation>
    </message>
    <message>
        <source>%1 is a secret and a variable, with which the Hub does not start the Space. Remove one of them.</source>
        <extracomment>%1 is the name of a secret or variable</extracomment>
        <translation>%1 ist ein Geheimnis und eine Variable; damit startet der Hub den Space nicht. Entfernen Sie eines davon.</translation>
    </message>
    <message>
        <source>Needed or set here, but not on the Hub: %1. The app will not find them there. Set them on the page of %2 under Secrets and Variables, or with `spacewright-cli hub secrets`.</source>
        <extracomment>%1 is a list of names, %2 the name of a Space</extracomment>
        <translation>Hier gebraucht oder gesetzt, aber nicht auf dem Hub: %1. Die App findet sie dort nicht. Setzen Sie sie auf der Seite von %2 unter Secrets und Variablen oder mit `spacewright-cli hub secrets`.</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>At start:</source>
        <translation>Beim Start:</translation>
    </message>
    <message>
        <source>Open the last Space with its files</source>
        <translation>Den letzten Space mit seinen Dateien öffnen</translation>
    </message>
    <message>
        <source>Before a run:</source>
        <translation>Vor einem Lauf:</translation>
    </message>
    <message>
        <source>Save all changed files</source>
        <translation>Alle geänderten Dateien speichern</translation>
    </message>
    <message>
        <source>Model cache:</source>
        <translation>Modellspeicher:</translation>
    </message>
    <message>
        <source>Let apps read my Hugging Face cache</source>
        <translation>Apps dürfen meinen Hugging-Face-Zwischenspeicher lesen</translation>
    </message>
    <message>
        <source>Apps see the models that you downloaded already, and cannot change them. New models go to a cache of Spacewright&apos;s own.</source>
        <translation>Apps sehen die Modelle, die Sie schon heruntergeladen haben, und können sie nicht ändern. Neue Modelle kommen in einen eigenen Zwischenspeicher von Spacewright.</translation>
    </message>
    <message>
        <source> GB</source>
        <extracomment>Unit behind a number: gigabytes</extracomment>
        <translation> GB</translation>
    </message>
    <message>
        <source>Room for environments:</source>
        <translation>Platz für Umgebungen:</translation>
    </message>
    <message>
        <source>Environments that were not used for longest go first when this is reached.</source>
        <translation>Umgebungen, die am längsten nicht verwendet wurden, weichen zuerst, wenn das erreicht ist.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours:</source>
        <translation>Farben:</translation>
    </message>
    <message>
        <source>Only when I ask</source>
        <translation>Nur auf Wunsch</translation>
    </message>
    <message>
        <source> min</source>
        <extracomment>Unit behind a number: minutes</extracomment>
        <translation> min</translation>
    </message>
    <message>
        <source>Fetch every:</source>
        <translation>Abrufen alle:</translation>
    </message>
    <message>
        <source>What the remote has is looked up in the background; files stay as they are.</source>
        <translation>Im Hintergrund wird nachgesehen, was die Gegenstelle hat; Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Python code:</source>
        <translation>Python-Code:</translation>
    </message>
    <message>
        <source>Format it when I save</source>
        <translation>Beim Speichern formatieren</translation>
    </message>
    <message>
        <source>Language server:</source>
        <translation>Language-Server:</translation>
    </message>
    <message>
        <source>Completes and explains Python code in Spaces that you trust: a program that speaks the language server protocol, with its arguments.</source>
        <translation>Vervollständigt und erklärt Python-Code in Spaces, denen Sie vertrauen: ein Programm, das das Language-Server-Protokoll spricht, mit seinen Argumenten.</translation>
    </message>
    <message>
        <source>%1, as the card says</source>
        <extracomment>%1 is an image such as python:3.10</extracomment>
        <translation>%1, wie die Karte sagt</translation>
    </message>
    <message>
        <source>Base image of Gradio:</source>
        <translation>Basis-Image von Gradio:</translation>
    </message>
    <message>
        <source>As that of the SDK</source>
        <translation>Wie das des SDK</translation>
    </message>
    <message>
        <source>An image with Python 3, or Node.js for static pages. It is taken as it is: only what the Space asks for is installed on it.</source>
        <translation>Ein Image mit Python 3 oder, für statische Seiten, mit Node.js. Es wird genommen, wie es ist: Nur was der Space verlangt, wird darauf installiert.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) without a visit</source>
        <extracomment>%n is a number of minutes</extracomment>
        <translation>
            <numerusform>Nach %n Minute ohne Besuch</numerusform>
            <numerusform>Nach %n Minuten ohne Besuch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) without a visit</source>
        <extracomment>%n is a number of hours</extracomment>
        <translation>
            <numerusform>Nach %n Stunde ohne Besuch</numerusform>
            <numerusform>Nach %n Stunden ohne Besuch</numerusform>
        </translation>
    </message>
    <message>
        <source>Sleep after:</source>
        <translation>Einschlafen:</translation>
    </message>
    <message>
        <source>As on the Hub: an app that nobody visits ends and frees what it uses; its address stays, and a visit starts it again. Holds from the next run on.</source>
        <translation>Wie auf dem Hub: Eine App, die niemand besucht, endet und gibt frei, was sie belegt; ihre Adresse bleibt, und ein Besuch startet sie wieder. Gilt ab dem nächsten Lauf.</translation>
    </message>
    <message>
        <source>Base image of Streamlit:</source>
        <translation>Basis-Image von Streamlit:</translation>
    </message>
    <message>
        <source>Base image of static pages:</source>
        <translation>Basis-Image statischer Seiten:</translation>
    </message>
    <message>
        <source>Base image with a GPU:</source>
        <translation>Basis-Image mit GPU:</translation>
    </message>
</context>
<context>
    <name>SleepCycle</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Port %1 is taken; the app is at port %2 instead.</source>
        <extracomment>%1 and %2 are port numbers</extracomment>
        <translation>Port %1 ist belegt; die App ist stattdessen an Port %2.</translation>
    </message>
    <message>
        <source>It sleeps when nobody has visited it for %1; a visit wakes it.</source>
        <extracomment>%1 is a time such as &quot;15 minutes&quot;</extracomment>
        <translation>Sie schläft ein, wenn niemand sie %1 lang besucht hat; ein Besuch weckt sie.</translation>
    </message>
</context>
<context>
    <name>Snippets</name>
    <message>
        <source>A function with its inputs and outputs</source>
        <translation>Eine Funktion mit Ein- und Ausgaben</translation>
    </message>
    <message>
        <source>A page of your own layout</source>
        <translation>Eine Seite mit eigenem Aufbau</translation>
    </message>
    <message>
        <source>A chat with a function that answers</source>
        <translation>Ein Chat mit einer Funktion, die antwortet</translation>
    </message>
    <message>
        <source>A field for text</source>
        <translation>Ein Textfeld</translation>
    </message>
    <message>
        <source>A number between two others</source>
        <translation>Eine Zahl zwischen zwei anderen</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>Eines von mehreren</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Ein Bild</translation>
    </message>
    <message>
        <source>A sound</source>
        <translation>Ein Ton</translation>
    </message>
    <message>
        <source>A file to upload</source>
        <translation>Eine Datei zum Hochladen</translation>
    </message>
    <message>
        <source>A button that calls a function</source>
        <translation>Ein Knopf, der eine Funktion aufruft</translation>
    </message>
    <message>
        <source>Components beside each other</source>
        <translation>Komponenten nebeneinander</translation>
    </message>
    <message>
        <source>A page of several</source>
        <translation>Eine Seite von mehreren</translation>
    </message>
    <message>
        <source>Inputs to try with a click</source>
        <translation>Eingaben zum Ausprobieren mit einem Klick</translation>
    </message>
    <message>
        <source>Title and layout of the page</source>
        <translation>Titel und Aufbau der Seite</translation>
    </message>
    <message>
        <source>A button</source>
        <translation>Ein Knopf</translation>
    </message>
    <message>
        <source>Parts beside each other</source>
        <translation>Teile nebeneinander</translation>
    </message>
    <message>
        <source>The bar at the side</source>
        <translation>Die Seitenleiste</translation>
    </message>
    <message>
        <source>A chat</source>
        <translation>Ein Chat</translation>
    </message>
    <message>
        <source>A function whose result is kept</source>
        <translation>Eine Funktion, deren Ergebnis behalten wird</translation>
    </message>
    <message>
        <source>A model that is loaded once</source>
        <translation>Ein Modell, das einmal geladen wird</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>Eine Tabelle</translation>
    </message>
</context>
<context>
    <name>Space</name>
    <message>
        <source>There is no README.md. A Space begins with one that has a card with its sdk.</source>
        <translation>Es gibt keine README.md. Ein Space beginnt mit einer, deren Karte sein sdk nennt.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>Der Ordner %1 kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>SpaceEnvironment</name>
    <message>
        <source>The keychain gave no answer. Try again.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>These secrets have no value any more: %1. They were kept for an earlier session only. Enter them under Variables and Secrets, or remove them there.</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>Diese Geheimnisse haben keinen Wert mehr: %1. Sie wurden nur für eine frühere Sitzung aufbewahrt. Geben Sie sie unter „Variablen und Geheimnisse“ ein oder entfernen Sie sie dort.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>A name begins with a letter and has only letters, digits and underscores.</source>
        <translation>Ein Name beginnt mit einem Buchstaben und hat nur Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
        <source>There is another %1: a name is used once, for a variable or for a secret.</source>
        <extracomment>%1 is a name</extracomment>
        <translation>Es gibt noch ein %1: Ein Name wird nur einmal benutzt, für eine Variable oder für ein Geheimnis.</translation>
    </message>
</context>
<context>
    <name>SpaceGates</name>
    <message>
        <source>SDK and Python have versions that the Hub knows</source>
        <translation>SDK und Python haben Versionen, die der Hub kennt</translation>
    </message>
    <message>
        <source>The requirements want the card&apos;s version of Gradio</source>
        <translation>Die Anforderungen verlangen die Gradio-Version der Karte</translation>
    </message>
    <message>
        <source>Custom headers are ones that the Hub sends</source>
        <translation>Eigene Header sind solche, die der Hub sendet</translation>
    </message>
    <message>
        <source>What is loaded before the start can be found</source>
        <translation>Was vor dem Start geladen wird, lässt sich finden</translation>
    </message>
    <message>
        <source>The app listens where the Hub looks for it</source>
        <translation>Die App lauscht, wo der Hub sie sucht</translation>
    </message>
    <message>
        <source>The hardware has what the code asks for</source>
        <translation>Die Hardware hat, was der Code verlangt</translation>
    </message>
    <message>
        <source>What the card starts is there and can be read</source>
        <translation>Was die Karte startet, ist da und lesbar</translation>
    </message>
    <message>
        <source>The card says nothing that the Hub does not know</source>
        <translation>Die Karte sagt nichts, was der Hub nicht kennt</translation>
    </message>
    <message>
        <source>The requirements can be read, and name what is imported</source>
        <translation>Die Anforderungen sind lesbar und nennen, was importiert wird</translation>
    </message>
    <message>
        <source>packages.txt holds names only</source>
        <translation>packages.txt enthält nur Namen</translation>
    </message>
    <message>
        <source>The Hub reads all files that declare dependencies</source>
        <translation>Der Hub liest alle Dateien, die Abhängigkeiten nennen</translation>
    </message>
    <message>
        <source>The Dockerfile builds as the Hub builds it</source>
        <translation>Das Dockerfile baut, wie der Hub es baut</translation>
    </message>
    <message>
        <source>Files are opened where they are on the Hub</source>
        <translation>Dateien werden dort geöffnet, wo sie auf dem Hub sind</translation>
    </message>
    <message>
        <source>Only ports that the Hub lets out are connected to</source>
        <translation>Es wird nur mit Ports verbunden, die der Hub hinauslässt</translation>
    </message>
    <message>
        <source>No secret is taken for granted</source>
        <translation>Kein Geheimnis wird vorausgesetzt</translation>
    </message>
    <message>
        <source>No other problem is known</source>
        <translation>Kein anderes Problem ist bekannt</translation>
    </message>
</context>
<context>
    <name>SpaceId</name>
    <message>
        <source>&quot;%1&quot; is not the name of a Space. Write it as owner/name, with letters, digits, - . and _.</source>
        <extracomment>%1 is what somebody entered</extracomment>
        <translation>„%1“ ist nicht der Name eines Space. Schreiben Sie ihn als besitzer/name, mit Buchstaben, Ziffern, - . und _.</translation>
    </message>
</context>
<context>
    <name>SpaceLogs</name>
    <message>
        <source>There is no place for the logs. Is the disk full?</source>
        <translation>Für die Protokolle ist kein Platz. Ist die Platte voll?</translation>
    </message>
</context>
<context>
    <name>SpaceOutput</name>
    <message>
        <source>Hardware: %1</source>
        <extracomment>%1 is the name of hardware: &quot;cpu-basic&quot;</extracomment>
        <translation>Hardware: %1</translation>
    </message>
    <message>
        <source>Runs commit %1</source>
        <extracomment>%1 is the beginning of a commit&apos;s hash</extracomment>
        <translation>Commit %1 läuft</translation>
    </message>
    <message>
        <source>App: %1</source>
        <extracomment>%1 is an address</extracomment>
        <translation>App: %1</translation>
    </message>
    <message>
        <source>The newest commit is %1: what runs is older.</source>
        <extracomment>%1 is the beginning of a commit&apos;s hash</extracomment>
        <translation>Der neueste Commit ist %1: Was läuft, ist älter.</translation>
    </message>
</context>
<context>
    <name>SpacePython</name>
    <message>
        <source>Python %1, which the Hub builds this Space with, is not here, so %2 is used: packages that are not made for it are compiled, or fail. With a network, a rebuild fetches %1.</source>
        <extracomment>%1 and %2 are versions of Python</extracomment>
        <translation>Python %1, mit dem der Hub diesen Space baut, ist nicht hier, daher wird %2 benutzt: Pakete, die dafür nicht gemacht sind, werden kompiliert oder scheitern. Mit einem Netz holt ein Neubau %1.</translation>
    </message>
    <message>
        <source>pylock.toml is for Python %1, so it is not used.</source>
        <extracomment>%1 is a version of Python</extracomment>
        <translation>pylock.toml ist für Python %1 und wird daher nicht verwendet.</translation>
    </message>
    <message>
        <source>Python %1 is not installed here, so uv fetches it.</source>
        <extracomment>%1 is a version of Python</extracomment>
        <translation>Python %1 ist hier nicht installiert, daher holt uv es.</translation>
    </message>
</context>
<context>
    <name>SpaceTemplate</name>
    <message>
        <source>Writing %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder %1.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>In den Ordner %1 kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Making the repository</source>
        <translation>Das Repository wird angelegt</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <extracomment>%1 is the path of a folder, %2 the reason from the operating system</extracomment>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>There is no template %1. Known are: %2.</source>
        <extracomment>%1 is the name of a template, %2 a list of such names</extracomment>
        <translation>Es gibt keine Vorlage %1. Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>%1 exists already and is not empty. Choose another folder.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 gibt es schon und ist nicht leer. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>Splice</name>
    <message>
        <source>This cannot be changed without changing something else, too. Change the text itself.</source>
        <translation>Das lässt sich nicht ändern, ohne auch anderes zu ändern. Ändern Sie den Text selbst.</translation>
    </message>
</context>
<context>
    <name>Ssh</name>
    <message>
        <source>%1 shows another host key than before. Somebody may be listening in, so nothing was sent. If the host was set up anew, remove its old key with `ssh-keygen -R %1`.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 zeigt einen anderen Rechnerschlüssel als bisher. Vielleicht hört jemand mit, daher wurde nichts gesendet. Wurde der Rechner neu eingerichtet, entfernen Sie den alten Schlüssel mit `ssh-keygen -R %1`.</translation>
    </message>
    <message>
        <source>The host key of %1 is not known here. Run `ssh %1` once, and compare its fingerprint with the one that the host publishes.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Der Rechnerschlüssel von %1 ist hier nicht bekannt. Führen Sie einmal `ssh %1` aus und vergleichen Sie den Fingerabdruck mit dem veröffentlichten.</translation>
    </message>
    <message>
        <source>%1 accepts none of your SSH keys. Is the public key added there, and the key loaded with ssh-add?</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 nimmt keinen Ihrer SSH-Schlüssel an. Ist der öffentliche Schlüssel dort hinterlegt und der Schlüssel mit ssh-add geladen?</translation>
    </message>
    <message>
        <source>%1 cannot be reached over SSH.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 ist über SSH nicht erreichbar.</translation>
    </message>
    <message>
        <source>There is no such repository at %1, or you may not see it.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Bei %1 gibt es dieses Repository nicht, oder Sie dürfen es nicht sehen.</translation>
    </message>
    <message>
        <source>This address needs ssh, which is not installed. Install OpenSSH&apos;s client, or use the repository&apos;s https address.</source>
        <translation>Diese Adresse braucht ssh, das nicht installiert ist. Installieren Sie den Client von OpenSSH oder verwenden Sie die https-Adresse des Repositorys.</translation>
    </message>
    <message>
        <source>%1 has ended the conversation over SSH.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 hat das Gespräch über SSH beendet.</translation>
    </message>
    <message>
        <source>%1 says nothing any more.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 sagt nichts mehr.</translation>
    </message>
    <message>
        <source>%1 lists more branches than can be taken.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 nennt mehr Branches, als angenommen werden können.</translation>
    </message>
    <message>
        <source>%1 shows another host key than before. Somebody may be listening in, so nothing was sent. If the host was set up anew, this removes its old key: %2</source>
        <extracomment>%1 is a host name, %2 a command</extracomment>
        <translation>%1 zeigt einen anderen Host-Schlüssel als zuvor. Vielleicht hört jemand mit, daher wurde nichts gesendet. Falls der Rechner neu eingerichtet wurde, entfernt das den alten Schlüssel: %2</translation>
    </message>
    <message>
        <source>The host key of %1 is not known here. Run this once, and compare the fingerprint with the one of the host: %2</source>
        <extracomment>%1 is a host name, %2 a command</extracomment>
        <translation>Der Host-Schlüssel von %1 ist hier nicht bekannt. Führen Sie das einmal aus, und vergleichen Sie den Fingerabdruck mit dem des Rechners: %2</translation>
    </message>
    <message>
        <source>%1 accepts none of your SSH keys. Load yours with ssh-add if it is known there, or let it be known: %2</source>
        <extracomment>%1 is a host name, %2 a command</extracomment>
        <translation>%1 nimmt keinen Ihrer SSH-Schlüssel an. Laden Sie Ihren mit ssh-add, falls er dort bekannt ist, oder machen Sie ihn bekannt: %2</translation>
    </message>
    <message>
        <source>Another program has the port that the page should have here.</source>
        <translation>Ein anderes Programm hat den Port, den die Seite hier haben soll.</translation>
    </message>
    <message>
        <source>%1 cannot be reached over SSH: %2</source>
        <extracomment>%1 is a host name, %2 what ssh said in English</extracomment>
        <translation>%1 ist über SSH nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>ssh is not installed; it is needed to reach an engine elsewhere.</source>
        <translation>ssh ist nicht installiert; es wird gebraucht, um eine entfernte Engine zu erreichen.</translation>
    </message>
    <message>
        <source>On %1 there is no container engine that you may use. Where Podman is installed, this starts it: %2</source>
        <extracomment>%1 is a host name, %2 a command</extracomment>
        <translation>Auf %1 gibt es keine Container-Engine, die Sie benutzen dürfen. Wo Podman installiert ist, startet das sie: %2</translation>
    </message>
</context>
<context>
    <name>SshSignature</name>
    <message>
        <source>The SSH key did not sign within a minute, so nothing was committed. Must it be touched?</source>
        <translation>Der SSH-Schlüssel hat nicht innerhalb einer Minute signiert, daher wurde nichts committet. Muss er berührt werden?</translation>
    </message>
    <message>
        <source>The SSH key is locked by a passphrase, so nothing was committed. Load it with ssh-add.</source>
        <translation>Der SSH-Schlüssel ist durch eine Passphrase gesperrt, daher wurde nichts committet. Laden Sie ihn mit ssh-add.</translation>
    </message>
    <message>
        <source>The SSH key that git&apos;s setting user.signingkey names cannot sign, so nothing was committed. Is it there, or loaded with ssh-add?</source>
        <translation>Der SSH-Schlüssel, den die git-Einstellung user.signingkey nennt, kann nicht signieren, daher wurde nichts committet. Ist er vorhanden oder mit ssh-add geladen?</translation>
    </message>
    <message>
        <source>Signing needs ssh-keygen, which is not installed. Install OpenSSH&apos;s client.</source>
        <translation>Zum Signieren wird ssh-keygen gebraucht, das nicht installiert ist. Installieren Sie den Client von OpenSSH.</translation>
    </message>
    <message>
        <source>No SSH key is set to sign with. Set one with `git config --global gpg.format ssh` and `git config --global user.signingkey ~/.ssh/id_ed25519.pub`.</source>
        <translation>Es ist kein SSH-Schlüssel zum Signieren eingestellt. Stellen Sie einen ein mit `git config --global gpg.format ssh` und `git config --global user.signingkey ~/.ssh/id_ed25519.pub`.</translation>
    </message>
    <message>
        <source>There is no room in the temporary folder.</source>
        <translation>Im Ordner für temporäre Dateien ist kein Platz.</translation>
    </message>
    <message>
        <source>Git&apos;s setting user.signingkey is %1, which is no full path of a key. Correct it with `git config --global user.signingkey`.</source>
        <extracomment>%1 is what the user has set</extracomment>
        <translation>Die git-Einstellung user.signingkey ist %1, das ist kein vollständiger Pfad eines Schlüssels. Berichtigen Sie sie mit `git config --global user.signingkey`.</translation>
    </message>
</context>
<context>
    <name>StageText</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Running, new build</source>
        <translation>Läuft, neuer Build</translation>
    </message>
    <message>
        <source>Running, restarting</source>
        <translation>Läuft, startet neu</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Wird gebaut</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Sleeping</source>
        <translation>Schläft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Build failed</source>
        <translation>Build gescheitert</translation>
    </message>
    <message>
        <source>App failed</source>
        <translation>App gescheitert</translation>
    </message>
    <message>
        <source>Card is wrong</source>
        <translation>Karte ist falsch</translation>
    </message>
    <message>
        <source>No app yet</source>
        <translation>Noch keine App</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is a stage such as &quot;Running&quot;, %2 hardware such as &quot;T4 small&quot;</extracomment>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>Stash</name>
    <message>
        <source>These changes are not put aside any more.</source>
        <translation>Diese Änderungen liegen nicht mehr beiseite.</translation>
    </message>
    <message>
        <source>The changes that were put aside cannot be listed.</source>
        <translation>Die beiseitegelegten Änderungen lassen sich nicht auflisten.</translation>
    </message>
    <message>
        <source>There are no changes to put aside.</source>
        <translation>Es gibt keine Änderungen, die beiseitezulegen wären.</translation>
    </message>
    <message>
        <source>The changes cannot be put aside.</source>
        <translation>Die Änderungen lassen sich nicht beiseitelegen.</translation>
    </message>
    <message>
        <source>The changes that were put aside would overwrite others. They stay where they are; commit or put aside what is there now, then try again.</source>
        <translation>Die beiseitegelegten Änderungen würden andere überschreiben. Sie bleiben, wo sie sind; committen Sie, was jetzt da ist, oder legen Sie es beiseite und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The changes cannot be brought back. They stay where they are.</source>
        <translation>Die Änderungen lassen sich nicht zurückholen. Sie bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>The changes that were put aside cannot be removed.</source>
        <translation>Die beiseitegelegten Änderungen lassen sich nicht entfernen.</translation>
    </message>
</context>
<context>
    <name>StashVerb</name>
    <message>
        <source>There are no changes that were put aside as number %1.</source>
        <extracomment>%1 is what the user wrote</extracomment>
        <translation>Es liegen keine Änderungen mit der Nummer %1 beiseite.</translation>
    </message>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>Put all changes aside.</source>
        <translation>Alle Änderungen beiseitelegen.</translation>
    </message>
    <message>
        <source>With --save: what they are.</source>
        <translation>Mit --save: was sie sind.</translation>
    </message>
    <message>
        <source>Bring changes back and keep them aside too.</source>
        <translation>Änderungen zurückholen und auch beiseite behalten.</translation>
    </message>
    <message>
        <source>Bring changes back.</source>
        <translation>Änderungen zurückholen.</translation>
    </message>
    <message>
        <source>Remove changes that were put aside.</source>
        <translation>Beiseitegelegte Änderungen entfernen.</translation>
    </message>
</context>
<context>
    <name>StateFile</name>
    <message>
        <source>%1 cannot be changed; another Spacewright holds it or the folder is read-only.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 kann nicht geändert werden; ein anderes Spacewright hält es fest oder der Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>%1 was not saved: the disk is full. Free some space and try again.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde nicht gespeichert: Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>StaticRunner</name>
    <message>
        <source>Node.js is needed for app_build_command and could not be installed. Install Node.js and npm on this machine.</source>
        <translation>Node.js wird für app_build_command gebraucht und konnte nicht installiert werden. Installieren Sie Node.js und npm auf diesem Rechner.</translation>
    </message>
    <message>
        <source>app_build_command (%1) ended with exit code %2. The build log says why.</source>
        <extracomment>%1 is a command, %2 a number</extracomment>
        <translation>app_build_command (%1) hat sich mit Code %2 beendet. Das Build-Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>app_build_command made no %1. Name the built page as app_file in README.md.</source>
        <extracomment>%1 is the app_file of a card</extracomment>
        <translation>app_build_command hat kein %1 erzeugt. Nennen Sie die gebaute Seite als app_file in README.md.</translation>
    </message>
    <message>
        <source>No port of this machine could be opened for the page.</source>
        <translation>Für die Seite konnte kein Port dieses Rechners geöffnet werden.</translation>
    </message>
    <message>
        <source>Port %1 is taken; the page is at port %2 instead.</source>
        <translation>Port %1 ist belegt; die Seite ist stattdessen an Port %2.</translation>
    </message>
    <message>
        <source>The page could not be copied to be served as it is now: %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Die Seite konnte nicht kopiert werden, um so ausgeliefert zu werden, wie sie jetzt ist: %1.</translation>
    </message>
    <message>
        <source>There is no place for a copy of the page in %1.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>In %1 ist kein Platz für eine Kopie der Seite.</translation>
    </message>
    <message>
        <source>Git ignores %1, so the Hub would not have it. Take it out of .gitignore.</source>
        <extracomment>%1 is the app_file of a card</extracomment>
        <translation>Git ignoriert %1, daher hätte der Hub es nicht. Nehmen Sie es aus .gitignore.</translation>
    </message>
</context>
<context>
    <name>StatusVerb</name>
    <message>
        <source>%1, following %2: %3 to push, %4 to pull</source>
        <extracomment>%1 and %2 are branches, %3 and %4 numbers of commits</extracomment>
        <translation>%1, folgt %2: %3 zu schicken, %4 zu übernehmen</translation>
    </message>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>List ignored files too.</source>
        <translation>Auch ignorierte Dateien auflisten.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Es hat sich nichts geändert.</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>Packages of the sandbox</source>
        <translation>Pakete der Sandbox</translation>
    </message>
    <message>
        <source>Indexes of logs</source>
        <translation>Verzeichnisse von Protokollen</translation>
    </message>
    <message>
        <source>Files looked at on the Hub</source>
        <translation>Dateien, die auf dem Hub angesehen wurden</translation>
    </message>
    <message>
        <source>Names of contents for publishing</source>
        <translation>Namen von Inhalten zum Veröffentlichen</translation>
    </message>
    <message>
        <source>Packages of the engine</source>
        <translation>Pakete der Engine</translation>
    </message>
    <message>
        <source>Pythons of the sandbox</source>
        <translation>Pythons der Sandbox</translation>
    </message>
    <message>
        <source>Code of packages in containers</source>
        <translation>Code der Pakete in Containern</translation>
    </message>
</context>
<context>
    <name>StoredItem</name>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Builds and logs</source>
        <translation>Builds und Protokolle</translation>
    </message>
    <message>
        <source>Downloaded packages</source>
        <translation>Heruntergeladene Pakete</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Zwischenspeicher</translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>Sign in to the Hub to publish.</source>
        <translation>Melden Sie sich beim Hub an, um zu veröffentlichen.</translation>
    </message>
</context>
<context>
    <name>Tag</name>
    <message>
        <source>Git does not allow the name %1 for a tag.</source>
        <translation>Git erlaubt den Namen %1 für ein Tag nicht.</translation>
    </message>
    <message>
        <source>There is a tag %1 already.</source>
        <translation>Es gibt schon ein Tag %1.</translation>
    </message>
    <message>
        <source>The tag %1 cannot be made.</source>
        <translation>Das Tag %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>There is no tag %1 here.</source>
        <translation>Hier gibt es kein Tag %1.</translation>
    </message>
    <message>
        <source>The tag %1 cannot be deleted.</source>
        <translation>Das Tag %1 lässt sich nicht löschen.</translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>Taking over %1</source>
        <translation>%1 wird übernommen</translation>
    </message>
</context>
<context>
    <name>TextPattern</name>
    <message>
        <source>&quot;%1&quot; is no regular expression: %2 (at character %3).</source>
        <extracomment>%1 is a regular expression, %2 the reason (in English), %3 the place in the expression</extracomment>
        <translation>„%1“ ist kein regulärer Ausdruck: %2 (bei Zeichen %3).</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Resolve (%1)</source>
        <extracomment>A part of an installation; %1 is the tool, e.g. pip</extracomment>
        <translation>Auflösen (%1)</translation>
    </message>
    <message>
        <source>Download (%1)</source>
        <extracomment>A part of an installation; %1 is the tool, e.g. pip</extracomment>
        <translation>Herunterladen (%1)</translation>
    </message>
    <message>
        <source>Build packages (%1)</source>
        <extracomment>A part of an installation; %1 is the tool, e.g. pip</extracomment>
        <translation>Pakete bauen (%1)</translation>
    </message>
    <message>
        <source>Install (%1)</source>
        <extracomment>A part of an installation; %1 is the tool, e.g. pip</extracomment>
        <translation>Installieren (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n Paket</numerusform>
            <numerusform>%n Pakete</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>zwischengespeichert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a part of an installation, %2 how many packages and how much it was about</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a package, %2 its size</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <extracomment>A share of the whole, %1 is a number</extracomment>
        <translation>&lt; %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of the build</source>
        <extracomment>%1 is a share such as &quot;60 %&quot;</extracomment>
        <translation>%1 des Builds</translation>
    </message>
    <message>
        <source>begins after %1</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>beginnt nach %1</translation>
    </message>
    <message>
        <source>on the critical path</source>
        <translation>auf dem kritischen Pfad</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Total %1</source>
        <extracomment>%1 is a duration: how long a build took or has been taking</extracomment>
        <translation>Gesamt %1</translation>
    </message>
    <message>
        <source>%1 of %2 steps cached</source>
        <extracomment>%1 and %2 are numbers of steps</extracomment>
        <translation>%1 von %2 Schritten zwischengespeichert</translation>
    </message>
    <message>
        <source>longest: %1 (%2)</source>
        <extracomment>%1 is a step of a build, %2 a share such as &quot;60 %&quot;</extracomment>
        <translation>am längsten: %1 (%2)</translation>
    </message>
    <message>
        <source>about to be done</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>gleich fertig</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>%1 does not accept your token. Does it allow what you want to do?</source>
        <translation>%1 nimmt Ihr Token nicht an. Erlaubt es, was Sie vorhaben?</translation>
    </message>
    <message>
        <source>%1 asks for a token, and there is none for this address.</source>
        <extracomment>%1 is the address of a repository</extracomment>
        <translation>%1 verlangt ein Token, und für diese Adresse gibt es keines.</translation>
    </message>
    <message>
        <source>%1 points to %2. If that is where you want to go, change the remote&apos;s address.</source>
        <extracomment>%1 and %2 are addresses of repositories</extracomment>
        <translation>%1 verweist auf %2. Wenn Sie dorthin wollen, ändern Sie die Adresse der Gegenstelle.</translation>
    </message>
    <message>
        <source>There is no repository at %1, or you may not see it.</source>
        <extracomment>%1 is the address of a repository</extracomment>
        <translation>Unter %1 gibt es kein Repository, oder Sie dürfen es nicht sehen.</translation>
    </message>
    <message>
        <source>%1 answered with HTTP status %2.</source>
        <extracomment>%1 is the address of a repository, %2 a number</extracomment>
        <translation>%1 antwortete mit dem HTTP-Status %2.</translation>
    </message>
    <message>
        <source>%1 is no git repository.</source>
        <extracomment>%1 is the address of a repository</extracomment>
        <translation>%1 ist kein Git-Repository.</translation>
    </message>
    <message>
        <source>There is no room for what is to be sent in the temporary folder.</source>
        <translation>Im temporären Ordner ist kein Platz für das, was geschickt werden soll.</translation>
    </message>
</context>
<context>
    <name>TreeVerb</name>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>Ask nobody; use what the cache has.</source>
        <translation>Niemanden fragen; nehmen, was im Zwischenspeicher ist.</translation>
    </message>
    <message>
        <source>Give one folder: spacewright-cli tree DIR</source>
        <translation>Geben Sie einen Ordner an: spacewright-cli tree ORDNER</translation>
    </message>
</context>
<context>
    <name>TrustQuestion</name>
    <message>
        <source>Folder: %1</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>Ordner: %1</translation>
    </message>
    <message>
        <source>Runs: %1, %2</source>
        <extracomment>%1 is the name of an SDK, %2 a file or command</extracomment>
        <translation>Startet: %1, %2</translation>
    </message>
    <message>
        <source>Where: in a sandbox on this machine. It can write to this folder and use the network; it cannot see your other files, your tokens or other programs.</source>
        <translation>Wo: in einer Sandbox auf diesem Rechner. Er kann in diesen Ordner schreiben und das Netz verwenden; Ihre anderen Dateien, Ihre Token und andere Programme sieht er nicht.</translation>
    </message>
    <message>
        <source>Comes from: %1</source>
        <translation>Kommt von: %1</translation>
    </message>
    <message>
        <source>Run This Space?</source>
        <translation>Diesen Space starten?</translation>
    </message>
    <message>
        <source>“%1” was not made here. Running it executes its code.</source>
        <extracomment>%1 is the title of a Space</extracomment>
        <translation>„%1“ wurde nicht hier angelegt. Beim Starten wird sein Code ausgeführt.</translation>
    </message>
    <message>
        <source>Trust and Run</source>
        <translation>Vertrauen und starten</translation>
    </message>
    <message>
        <source>Do Not Run</source>
        <translation>Nicht starten</translation>
    </message>
    <message>
        <source>Where: in a container of Podman or Docker. It can write to this folder and use the network; it cannot see your other files, your tokens or other programs.</source>
        <translation>Wo: in einem Container von Podman oder Docker. Er kann in diesen Ordner schreiben und das Netz verwenden; Ihre anderen Dateien, Ihre Token und andere Programme sieht er nicht.</translation>
    </message>
    <message>
        <source>Trust This Space?</source>
        <translation>Diesem Space vertrauen?</translation>
    </message>
    <message>
        <source>“%1” was not made here. To look up its packages, the package index is asked for what its files name. Nothing runs now, but once it is trusted Run does not ask again.</source>
        <translation>„%1“ wurde nicht hier gemacht. Um seine Pakete nachzuschlagen, wird der Paketindex nach dem gefragt, was seine Dateien nennen. Jetzt läuft nichts, aber wenn ihm vertraut wird, fragt „Ausführen“ nicht noch einmal.</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Do Not Trust</source>
        <translation>Nicht vertrauen</translation>
    </message>
    <message>
        <source>Where: on hardware of the Hub, in a private Space of your account. It cannot see this machine; it gets the folder&apos;s files, and the variables and secrets that you set for it.</source>
        <translation>Wo: auf Hardware des Hubs, in einem privaten Space Ihres Kontos. Er sieht diesen Rechner nicht; er bekommt die Dateien des Ordners und die Variablen und Secrets, die Sie für ihn setzen.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Looking at what to bring back</source>
        <translation>Sieht nach, was zurückzuholen ist</translation>
    </message>
    <message>
        <source>Go back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>It is not known that %1 ran before this folder was published to it.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>Es ist nicht bekannt, dass %1 lief, bevor dieser Ordner dorthin veröffentlicht wurde.</translation>
    </message>
</context>
<context>
    <name>UndoVerb</name>
    <message>
        <source>%1 %2 (undone)</source>
        <extracomment>%1 is a time, %2 a sentence that says what was done</extracomment>
        <translation>%1 %2 (rückgängig gemacht)</translation>
    </message>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>Only say what was done, the last first.</source>
        <translation>Nur sagen, was getan wurde, das Letzte zuerst.</translation>
    </message>
</context>
<context>
    <name>UnfinishedOutput</name>
    <message>
        <source>Both sides have changed the same lines. Solve and stage the files that are named, then commit, or give it up with --abort.</source>
        <translation>Beide Seiten haben dieselben Zeilen geändert. Lösen Sie die Konflikte und merken Sie die genannten Dateien vor, dann committen Sie; oder brechen Sie mit --abort ab.</translation>
    </message>
    <message>
        <source>Gave it up. The branch is as it was.</source>
        <translation>Abgebrochen. Der Branch ist, wie er war.</translation>
    </message>
</context>
<context>
    <name>Unpushed</name>
    <message>
        <source>The commits to push cannot be listed.</source>
        <translation>Die Commits, die zu schicken sind, lassen sich nicht auflisten.</translation>
    </message>
</context>
<context>
    <name>UnsavedJournal</name>
    <message>
        <source>Unsaved texts cannot be kept in %1: it cannot be made.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>Ungespeicherte Texte können nicht in %1 aufbewahrt werden: Es lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Unsaved texts cannot be kept in %1: it is in use.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>Ungespeicherte Texte können nicht in %1 aufbewahrt werden: Es wird benutzt.</translation>
    </message>
</context>
<context>
    <name>UploadModes</name>
    <message>
        <source>Asking how the Hub wants the files</source>
        <translation>Der Hub wird gefragt, wie er die Dateien haben will</translation>
    </message>
</context>
<context>
    <name>Upstream</name>
    <message>
        <source>What is new upstream cannot be read.</source>
        <translation>Was beim Original neu ist, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Where the copy came from could not be noted.</source>
        <translation>Woher die Kopie stammt, konnte nicht vermerkt werden.</translation>
    </message>
</context>
<context>
    <name>VisitGate</name>
    <message>
        <source>No port of this machine could be opened for the app.</source>
        <translation>Für die App ließ sich kein Port dieses Rechners öffnen.</translation>
    </message>
</context>
<context>
    <name>WakingPage</name>
    <message>
        <source>“%1” is waking up</source>
        <extracomment>%1 is the title of a Space</extracomment>
        <translation>„%1“ wacht auf</translation>
    </message>
    <message>
        <source>It was asleep. Its page appears as soon as the app answers.</source>
        <translation>Er hat geschlafen. Seine Seite erscheint, sobald die App antwortet.</translation>
    </message>
</context>
<context>
    <name>WantedPackages</name>
    <message>
        <source>%1 is not in the Space&apos;s folder, so it is not read.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 ist nicht im Ordner des Space und wird daher nicht gelesen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: this is no requirement.</source>
        <extracomment>%1 is a file, %2 and %3 numbers</extracomment>
        <translation>%1, Zeile %2, Spalte %3: Das ist keine Anforderung.</translation>
    </message>
    <message>
        <source>%1, line %2 was left out: &quot;%3&quot; leads to another place than the package index.</source>
        <extracomment>%1 is a file, %2 a number, %3 a line of that file</extracomment>
        <translation>%1, Zeile %2 wurde weggelassen: „%3“ führt an einen anderen Ort als den Paketindex.</translation>
    </message>
    <message>
        <source>Only Spaces with the SDK gradio or streamlit have their packages installed by the Hub; others install what they want themselves.</source>
        <translation>Nur bei Spaces mit dem SDK gradio oder streamlit installiert der Hub die Pakete; andere installieren selbst, was sie wollen.</translation>
    </message>
</context>
<context>
    <name>WorkFile</name>
    <message>
        <source>%1 cannot be read.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 is not reached inside this Space: a folder on the way is missing or a link.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 ist in diesem Space nicht zu erreichen: Ein Ordner auf dem Weg fehlt oder ist eine Verknüpfung.</translation>
    </message>
</context>
<context>
    <name>WorktreeScan</name>
    <message>
        <source>The files on disk cannot be compared with git&apos;s.</source>
        <translation>Die Dateien auf dem Datenträger lassen sich nicht mit denen von Git vergleichen.</translation>
    </message>
</context>
<context>
    <name>WorktreeVerb</name>
    <message>
        <source>--pull-request takes a number from 1.</source>
        <translation>--pull-request erwartet eine Zahl ab 1.</translation>
    </message>
    <message>
        <source>--add needs --branch, --create or --pull-request.</source>
        <translation>--add braucht --branch, --create oder --pull-request.</translation>
    </message>
    <message>
        <source>The Space&apos;s folder.</source>
        <translation>Der Ordner des Space.</translation>
    </message>
    <message>
        <source>Check a branch out in this new folder.</source>
        <translation>Einen Branch in diesem neuen Ordner auschecken.</translation>
    </message>
    <message>
        <source>With --add: the branch.</source>
        <translation>Mit --add: der Branch.</translation>
    </message>
    <message>
        <source>With --add: make this branch at HEAD.</source>
        <translation>Mit --add: diesen Branch bei HEAD anlegen.</translation>
    </message>
    <message>
        <source>With --add: get this pull request of the Hub.</source>
        <translation>Mit --add: diesen Pull Request des Hub holen.</translation>
    </message>
    <message>
        <source>Remove this folder; the branch stays.</source>
        <translation>Diesen Ordner entfernen; der Branch bleibt.</translation>
    </message>
</context>
<context>
    <name>spacewright::BranchTools</name>
    <message>
        <source>&amp;Worktrees…</source>
        <translation>&amp;Arbeitsbäume …</translation>
    </message>
    <message>
        <source>Pull Re&amp;quests…</source>
        <translation>Pull Re&amp;quests …</translation>
    </message>
    <message>
        <source>You are on the branch of pull request %1.</source>
        <extracomment>%1 is the number of a pull request</extracomment>
        <translation>Sie sind auf dem Branch von Pull Request %1.</translation>
    </message>
    <message>
        <source>Pull request %1 is in %2.</source>
        <extracomment>%1 is the number of a pull request, %2 the path of a folder</extracomment>
        <translation>Pull Request %1 ist in %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>spacewright::FailureNotifier</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>spacewright::HardwareLending</name>
    <message>
        <source>The Hub has no hardware %1 any more.</source>
        <translation>Der Hub hat die Hardware %1 nicht mehr.</translation>
    </message>
    <message>
        <source>A run that was cut off has left %1 on the Hub, where it may cost money.</source>
        <extracomment>%1 are names of Spaces, separated by commas</extracomment>
        <translation>Ein abgerissener Lauf hat %1 auf dem Hub zurückgelassen, wo das vielleicht Geld kostet.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>What the run left on the Hub is removed.</source>
        <translation>Was der Lauf auf dem Hub zurückließ, ist entfernt.</translation>
    </message>
</context>
<context>
    <name>spacewright::HubPages</name>
    <message>
        <source>This &amp;Space on the Hub</source>
        <translation>Dieser &amp;Space auf dem Hub</translation>
    </message>
    <message>
        <source>The value of this secret is not kept here any more. Enter it anew.</source>
        <translation>Der Wert dieses Geheimnisses wird hier nicht mehr aufbewahrt. Geben Sie ihn neu ein.</translation>
    </message>
</context>
<context>
    <name>spacewright::HubSession</name>
    <message>
        <source>The sign-in of %1 has ended. Sign in again.</source>
        <extracomment>%1 is the name of who was signed in</extracomment>
        <translation>Die Anmeldung von %1 ist abgelaufen. Melden Sie sich neu an.</translation>
    </message>
</context>
<context>
    <name>spacewright::HubTools</name>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>&amp;Sign In…</source>
        <translation>&amp;Anmelden …</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>&amp;Get Space…</source>
        <translation>Space &amp;holen …</translation>
    </message>
    <message>
        <source>No browser could be started. The page is at %1</source>
        <extracomment>%1 is a web address</extracomment>
        <translation>Es konnte kein Browser gestartet werden. Die Seite ist unter %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is a name, %2 the address of a Hub</extracomment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Signed in by %1</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>Angemeldet durch %1</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Another Account…</source>
        <translation>Anderes Konto …</translation>
    </message>
    <message>
        <source>Use %1 at %2</source>
        <extracomment>%1 is a name, %2 the address of a Hub</extracomment>
        <translation>%1 bei %2 verwenden</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <extracomment>An entry of the menu: %1 is the name of who is signed in</extracomment>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Getting %1</source>
        <extracomment>A job in the task list; %1 is the name of a Space</extracomment>
        <translation>Holt %1</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <translation>%1 heißt jetzt %2.</translation>
    </message>
    <message>
        <source>This is a copy of %1 of your own. Repository › What Changed Upstream says what is new there.</source>
        <translation>Das ist Ihre eigene Kopie von %1. Repository › Neues im Original sagt, was dort neu ist.</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>spacewright::MainWindow</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults apply. The old file is %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Die Einstellungen konnten nicht gelesen werden, daher gelten die Vorgaben. Die alte Datei ist %1.</translation>
    </message>
    <message>
        <source>Revision %1 is run beside your files, which stay as they are.</source>
        <extracomment>%1 is the short id of a commit</extracomment>
        <translation>Revision %1 wird neben Ihren Dateien ausgeführt, die bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>%1 The app may still run; the engine is waited for.</source>
        <extracomment>%1 is a sentence that says why a container engine does not answer</extracomment>
        <translation>%1 Die App läuft vielleicht noch; auf die Engine wird gewartet.</translation>
    </message>
    <message>
        <source>Container Engines…</source>
        <translation>Container-Engines …</translation>
    </message>
    <message>
        <source>Clean Up…</source>
        <translation>Aufräumen …</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>Anmelden …</translation>
    </message>
</context>
<context>
    <name>spacewright::ManifestTools</name>
    <message>
        <source>The lock is in %1. Runs here install just these releases.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Die Sperrdatei ist %1. Läufe hier installieren genau diese Versionen.</translation>
    </message>
</context>
<context>
    <name>spacewright::Panels</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>The tab of a panel: %1 is its name, %2 how many entries it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>spacewright::PreviewHost</name>
    <message>
        <source>Nothing is running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>Press Run and the Space appears here.</source>
        <translation>Drücken Sie auf „Starten“, und der Space erscheint hier.</translation>
    </message>
    <message>
        <source>The preview could not be loaded</source>
        <translation>Die Vorschau konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Wird gebaut</translation>
    </message>
    <message>
        <source>The panel Build shows each step.</source>
        <translation>Der Bereich „Build“ zeigt jeden Schritt.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>The page appears as soon as the app answers.</source>
        <translation>Die Seite erscheint, sobald die App antwortet.</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>Der Lauf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The panel Build says why. Run again when it is mended.</source>
        <translation>Der Bereich „Build“ sagt, warum. Starten Sie neu, wenn es behoben ist.</translation>
    </message>
    <message>
        <source>Being built on the Hub</source>
        <translation>Wird auf dem Hub gebaut</translation>
    </message>
    <message>
        <source>Starting on the Hub</source>
        <translation>Startet auf dem Hub</translation>
    </message>
    <message>
        <source>The live page appears as soon as the app answers there.</source>
        <translation>Die Seite erscheint, sobald die App dort antwortet.</translation>
    </message>
    <message>
        <source>It failed on the Hub</source>
        <translation>Auf dem Hub fehlgeschlagen</translation>
    </message>
    <message>
        <source>The panel Build says why. It can be run here, too.</source>
        <translation>Das Feld „Build“ sagt, warum. Er kann auch hier ausgeführt werden.</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>Schläft</translation>
    </message>
    <message>
        <source>It takes nothing of this machine now. A visit to its address wakes it.</source>
        <translation>Er braucht jetzt nichts von diesem Rechner. Ein Besuch seiner Adresse weckt ihn.</translation>
    </message>
</context>
<context>
    <name>spacewright::Publishing</name>
    <message>
        <source>&amp;Publish…</source>
        <translation>&amp;Veröffentlichen …</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Send this Space to the Hub</source>
        <translation>Diesen Space auf den Hub bringen</translation>
    </message>
    <message>
        <source>What ran before is brought back on %1.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>Was vorher lief, wird auf %1 zurückgeholt.</translation>
    </message>
    <message>
        <source>Sign in to the Hub to publish.</source>
        <translation>Melden Sie sich beim Hub an, um zu veröffentlichen.</translation>
    </message>
    <message>
        <source>Pull request %1 to %2 is on the Hub.</source>
        <extracomment>%1 is a number, %2 the name of a Space</extracomment>
        <translation>Pull Request %1 an %2 ist auf dem Hub.</translation>
    </message>
    <message>
        <source>%1 is on the Hub.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>%1 ist auf dem Hub.</translation>
    </message>
    <message>
        <source>%1 is on the Hub and is built there.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>%1 ist auf dem Hub und wird dort gebaut.</translation>
    </message>
    <message>
        <source>%1 was built on the Hub and starts there.</source>
        <translation>%1 wurde auf dem Hub gebaut und startet dort.</translation>
    </message>
    <message>
        <source>%1 failed on the Hub: %2</source>
        <extracomment>%1 is the name of a Space, %2 a sentence that says why</extracomment>
        <translation>%1 ist auf dem Hub fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>Mend it and publish again, or undo: the Space runs again as before.</source>
        <translation>Beheben Sie es und veröffentlichen Sie noch einmal, oder machen Sie es rückgängig: Der Space läuft dann wieder wie vorher.</translation>
    </message>
    <message>
        <source>Mend it and publish again.</source>
        <translation>Beheben Sie es, und veröffentlichen Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 runs on the Hub.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>%1 läuft auf dem Hub.</translation>
    </message>
    <message>
        <source>%1 is on the Hub, and is not followed any more.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>%1 ist auf dem Hub und wird nicht weiter verfolgt.</translation>
    </message>
    <message>
        <source>The Hub cannot be reached. What you publish to %1 is kept, and is sent as soon as the Hub answers again.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>Der Hub ist nicht erreichbar. Was Sie nach %1 veröffentlichen, bleibt vorgemerkt und wird gesendet, sobald der Hub wieder antwortet.</translation>
    </message>
    <message>
        <source>Publishing to %1 was cut short: %2 It is kept, and Resume goes on with it.</source>
        <translation>Die Veröffentlichung nach %1 wurde unterbrochen: %2 Sie bleibt vorgemerkt; „Fortsetzen“ macht damit weiter.</translation>
    </message>
    <message>
        <source>What was waiting is sent now.</source>
        <translation>Was gewartet hat, wird jetzt gesendet.</translation>
    </message>
    <message>
        <source>Publishing to %1 waited for the network when Spacewright ended. Nothing is lost: Resume looks at it once more.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>Die Veröffentlichung nach %1 wartete auf das Netz, als Spacewright endete. Nichts ist verloren: „Fortsetzen“ sieht es noch einmal an.</translation>
    </message>
</context>
<context>
    <name>spacewright::PullRequestRun</name>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Getting pull request %1 of %2</source>
        <extracomment>A job in the task list; %1 is a number, %2 the name of a Space</extracomment>
        <translation>Pull Request %1 von %2 wird geholt</translation>
    </message>
    <message>
        <source>The preview could not be loaded.</source>
        <translation>Die Vorschau konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>Pull request %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Pull Request %1</translation>
    </message>
    <message>
        <source>#%1 of %2</source>
        <extracomment>The title of a tab: %1 is a number, %2 the name of a Space</extracomment>
        <translation>#%1 von %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>From the click to the page</source>
        <translation>Vom Klick bis zur Seite</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>Was verlangt wird</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Dasselbe</translation>
    </message>
    <message>
        <source>What was installed</source>
        <translation>Was installiert wurde</translation>
    </message>
</context>
<context>
    <name>spacewright::RepositoryPanels</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1 (changes)</source>
        <extracomment>The title of a tab that shows what changed in a file: %1 is the file&apos;s name</extracomment>
        <translation>%1 (Änderungen)</translation>
    </message>
    <message>
        <source>Commit %1</source>
        <extracomment>The title of a tab: %1 is the short id of a commit</extracomment>
        <translation>Commit %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>The title of a tab that compares two commits: %1 and %2 are their short ids</extracomment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>The title of a tab with an old state of a file: %1 is the file&apos;s name, %2 the short id of a commit</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Get %1</source>
        <extracomment>The title of a task: %1 is the name of a file</extracomment>
        <translation>%1 holen</translation>
    </message>
    <message>
        <source>%1 (conflict)</source>
        <extracomment>The title of a tab with a file that is in conflict: %1 is the file&apos;s name</extracomment>
        <translation>%1 (Konflikt)</translation>
    </message>
    <message>
        <source>What Was Done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>There are more folders here than can be watched. Changes of other programs show up after some seconds.</source>
        <translation>Hier sind mehr Ordner, als beobachtet werden können. Änderungen anderer Programme erscheinen nach einigen Sekunden.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
</context>
<context>
    <name>spacewright::RunNotifier</name>
    <message>
        <source>The Space is running.</source>
        <translation>Der Space läuft.</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>Der Lauf ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>spacewright::RunPanels</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>&amp;Wake</source>
        <translation>&amp;Wecken</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
</context>
<context>
    <name>spacewright::RunPreferences</name>
    <message>
        <source>%1 ran on the Hub&apos;s hardware last time. Until you are signed in there it runs on this machine, in the way that fits it best.</source>
        <extracomment>%1 is the title of a Space</extracomment>
        <translation>%1 lief zuletzt auf der Hardware des Hubs. Bis Sie dort angemeldet sind, läuft er auf diesem Rechner, so wie es am besten passt.</translation>
    </message>
    <message>
        <source>%1 is to run in a container. Until that is possible it runs in the way that fits it best here. %2</source>
        <translation>%1 soll in einem Container laufen. Bis das möglich ist, läuft er hier so, wie es am besten passt. %2</translation>
    </message>
</context>
<context>
    <name>spacewright::SearchTools</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Quick Open…</source>
        <translation>Schnell öffnen …</translation>
    </message>
    <message>
        <source>Find in Files…</source>
        <translation>In Dateien suchen …</translation>
    </message>
</context>
<context>
    <name>spacewright::SpaceOpener</name>
    <message>
        <source>Creating “%1”</source>
        <extracomment>A job in the task list; %1 is the title of a Space</extracomment>
        <translation>„%1“ wird angelegt</translation>
    </message>
</context>
<context>
    <name>spacewright::Twins</name>
    <message>
        <source>The preview could not be loaded.</source>
        <translation>Die Vorschau konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>On the Hub</source>
        <translation>Auf dem Hub</translation>
    </message>
    <message>
        <source>%1 (twin)</source>
        <extracomment>The title of a tab: %1 is the name of a Space</extracomment>
        <translation>%1 (Zwilling)</translation>
    </message>
</context>
<context>
    <name>spacewright::UnsavedRecovery</name>
    <message numerus="yes">
        <source>%n files had changes that were not saved when Spacewright ended: %1.</source>
        <extracomment>%1 is a list of files</extracomment>
        <translation>
            <numerusform>%n Datei hatte Änderungen, die nicht gespeichert waren, als Spacewright endete: %1.</numerusform>
            <numerusform>%n Dateien hatten Änderungen, die nicht gespeichert waren, als Spacewright endete: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>spacewright::UpstreamTools</name>
    <message>
        <source>What Changed &amp;Upstream</source>
        <translation>&amp;Neues im Original</translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>spacewright::WindowActions</name>
    <message>
        <source>&amp;New Space…</source>
        <translation>&amp;Neuer Space …</translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>Ordner &amp;öffnen …</translation>
    </message>
    <message>
        <source>&amp;Close Space</source>
        <translation>Space &amp;schließen</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt verwendete öffnen</translation>
    </message>
    <message>
        <source>Save A&amp;ll</source>
        <translation>&amp;Alle speichern</translation>
    </message>
    <message>
        <source>&amp;Close File</source>
        <translation>Datei s&amp;chließen</translation>
    </message>
    <message>
        <source>Split Editor to the &amp;Right</source>
        <translation>Editor nach &amp;rechts teilen</translation>
    </message>
    <message>
        <source>Split Editor &amp;Downwards</source>
        <translation>Editor nach &amp;unten teilen</translation>
    </message>
    <message>
        <source>&amp;About Spacewright</source>
        <translation>Ü&amp;ber Spacewright</translation>
    </message>
    <message>
        <source>Command Palette…</source>
        <translation>Befehlspalette …</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>&amp;Space</source>
        <translation>&amp;Space</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Sta&amp;rten</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>An entry of the menu of recent Spaces: %1 is the title, %2 the folder</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>&amp;Documentation of Spaces</source>
        <translation>&amp;Dokumentation zu Spaces</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Container &amp;Engines…</source>
        <translation>Container-&amp;Engines …</translation>
    </message>
    <message>
        <source>Re&amp;pository</source>
        <translation>Re&amp;pository</translation>
    </message>
    <message>
        <source>&amp;Hub</source>
        <translation>&amp;Hub</translation>
    </message>
    <message>
        <source>Op&amp;en Log…</source>
        <translation>Protokoll ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>St&amp;orage…</source>
        <translation>S&amp;peicherplatz …</translation>
    </message>
</context>
<context>
    <name>spacewright::WindowDialogs</name>
    <message>
        <source>Open the Folder of a Space</source>
        <translation>Den Ordner eines Space öffnen</translation>
    </message>
    <message>
        <source>No browser could be started. The documentation is at %1</source>
        <extracomment>%1 is a web address</extracomment>
        <translation>Es konnte kein Browser gestartet werden. Die Dokumentation liegt unter %1</translation>
    </message>
    <message>
        <source>Open a Log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt *.out *.err)</source>
        <translation>Protokolle (*.log *.txt *.out *.err)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>spacewright::views::BlameGutter</name>
    <message>
        <source>Show Who Changed &amp;Lines</source>
        <translation>Zeigen, wer die &amp;Zeilen geändert hat</translation>
    </message>
</context>
<context>
    <name>spacewright::views::BlameModel</name>
    <message>
        <source>not committed</source>
        <translation>nicht committet</translation>
    </message>
    <message>
        <source>%1
%2, %3
%4</source>
        <extracomment>About a line: %1 is the first line of a commit&apos;s message, %2 its author, %3 a time, %4 its id</extracomment>
        <translation>%1
%2, %3
%4</translation>
    </message>
    <message>
        <source>This line is in no commit yet</source>
        <translation>Diese Zeile ist noch in keinem Commit</translation>
    </message>
</context>
<context>
    <name>spacewright::views::BranchMenu</name>
    <message>
        <source>&amp;Branch</source>
        <translation>&amp;Branch</translation>
    </message>
    <message>
        <source>&amp;New Branch…</source>
        <translation>&amp;Neuer Branch …</translation>
    </message>
    <message>
        <source>&amp;Rename This Branch…</source>
        <translation>Diesen Branch &amp;umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Branches</source>
        <translation>&amp;Branches</translation>
    </message>
    <message>
        <source>&amp;Delete Branch</source>
        <translation>Branch &amp;löschen</translation>
    </message>
    <message>
        <source>no branch</source>
        <translation>kein Branch</translation>
    </message>
    <message>
        <source>%1 ↑%2 ↓%3</source>
        <extracomment>A branch: %1 is its name, %2 how many commits it is ahead of the remote, %3 how many behind</extracomment>
        <translation>%1 ↑%2 ↓%3</translation>
    </message>
    <message>
        <source>Branch %1: switch, make, merge</source>
        <translation>Branch %1: wechseln, anlegen, zusammenführen</translation>
    </message>
    <message>
        <source>Switching branches</source>
        <translation>Branch wird gewechselt</translation>
    </message>
    <message>
        <source>Switch Branch</source>
        <translation>Branch wechseln</translation>
    </message>
    <message>
        <source>Your changes are in the way of switching to %1.</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>Ihre Änderungen stehen dem Wechsel zu %1 im Weg.</translation>
    </message>
    <message>
        <source>They can be taken along to the other branch, or be put aside until you are back.</source>
        <translation>Sie können auf den anderen Branch mitgenommen oder beiseitegelegt werden, bis Sie zurück sind.</translation>
    </message>
    <message>
        <source>&amp;Take Along</source>
        <translation>&amp;Mitnehmen</translation>
    </message>
    <message>
        <source>&amp;Put Aside</source>
        <translation>&amp;Beiseitelegen</translation>
    </message>
    <message>
        <source>Name of the branch:</source>
        <translation>Name des Branches:</translation>
    </message>
    <message>
        <source>New Branch</source>
        <translation>Neuer Branch</translation>
    </message>
    <message>
        <source>Rename Branch</source>
        <translation>Branch umbenennen</translation>
    </message>
    <message>
        <source>You are on the new branch %1.</source>
        <translation>Sie sind auf dem neuen Branch %1.</translation>
    </message>
    <message>
        <source>The branch %1 was deleted.</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>Der Branch %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>spacewright::views::BuildFiles</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Copy for an Issue</source>
        <translation>Für einen Fehlerbericht kopieren</translation>
    </message>
    <message>
        <source>Copies what happened, versions and the lines around the cause, without secrets</source>
        <translation>Kopiert, was geschah, Versionen und die Zeilen um die Ursache, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Export Build</source>
        <translation>Build exportieren</translation>
    </message>
    <message>
        <source>Import Build</source>
        <translation>Build importieren</translation>
    </message>
    <message>
        <source>Exported builds (*%1)</source>
        <translation>Exportierte Builds (*%1)</translation>
    </message>
    <message>
        <source>%1 could not be moved to the trash.</source>
        <translation>%1 konnte nicht in den Papierkorb verschoben werden.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::BuildView</name>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is what a button does, %2 the keys that do the same</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Ctrl+-</source>
        <translation>Ctrl+-</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Ctrl++</source>
        <translation>Ctrl++</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>Processors and memory of the build</source>
        <translation>Prozessoren und Speicher des Builds</translation>
    </message>
    <message>
        <source>Nothing was built</source>
        <translation>Nichts wurde gebaut</translation>
    </message>
    <message>
        <source>Run the Space: each step of its build appears here with its time. A static page without a build command has none.</source>
        <translation>Starten Sie den Space: Jeder Schritt seines Builds erscheint hier mit seiner Dauer. Eine statische Seite ohne Build-Befehl hat keine.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::BuildsModel</name>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Runner</source>
        <translation>Runner</translation>
    </message>
    <message>
        <source>Flavor</source>
        <translation>Ausstattung</translation>
    </message>
    <message>
        <source>Built in</source>
        <extracomment>How long the build took</extracomment>
        <translation>Gebaut in</translation>
    </message>
    <message>
        <source>Ready after</source>
        <extracomment>How long it took until the app ran</extracomment>
        <translation>Bereit nach</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is how many lines of a log have a text, %2 the first of them</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1, angeheftet</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Found</source>
        <extracomment>What a search has found</extracomment>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>spacewright::views::BuildsView</name>
    <message>
        <source>No builds yet</source>
        <translation>Noch keine Builds</translation>
    </message>
    <message>
        <source>Each build and run of this Space is kept here, to look at and to compare.</source>
        <translation>Jeder Build und Lauf dieses Space wird hier aufbewahrt, zum Ansehen und Vergleichen.</translation>
    </message>
    <message>
        <source>Show Steps and Log</source>
        <translation>Schritte und Protokoll zeigen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare two selected builds</source>
        <translation>Zwei ausgewählte Builds vergleichen</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>Filter builds</source>
        <translation>Builds filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Keep the build on top, safe from being thrown away</source>
        <translation>Den Build oben halten, sicher vor dem Wegwerfen</translation>
    </message>
    <message>
        <source>Edit Tags</source>
        <translation>Schlagwörter bearbeiten</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>How duration, size and packages have become over all builds</source>
        <translation>Wie sich Dauer, Größe und Pakete über alle Builds entwickelt haben</translation>
    </message>
    <message>
        <source>Search the logs of all builds</source>
        <translation>Protokolle aller Builds durchsuchen</translation>
    </message>
    <message>
        <source>Search all logs</source>
        <translation>Alle Protokolle durchsuchen</translation>
    </message>
    <message>
        <source>Finds the builds whose logs have a text, and the first that had it</source>
        <translation>Findet die Builds, deren Protokolle einen Text enthalten, und den ersten, der ihn hatte</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>No build says that.</source>
        <translation>Kein Build sagt das.</translation>
    </message>
    <message>
        <source>In %1 builds, for the first time in that of %2: %3</source>
        <extracomment>%1 is a number of builds, %2 the time of one, %3 a line of its log</extracomment>
        <translation>In %1 Builds, zum ersten Mal in dem von %2: %3</translation>
    </message>
    <message>
        <source>All Builds</source>
        <translation>Alle Builds</translation>
    </message>
</context>
<context>
    <name>spacewright::views::CardForm</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>How it runs</source>
        <translation>Wie er läuft</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Wovon er handelt</translation>
    </message>
    <message>
        <source>Visitors and other sites</source>
        <translation>Besucher und andere Seiten</translation>
    </message>
    <message>
        <source>Card form</source>
        <translation>Formular der Karte</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 is a number, %2 a sentence</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a key of the card, %2 what it does</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Changes are written into the text beside. Comments and order stay as they are.</source>
        <translation>Änderungen kommen in den Text daneben. Kommentare und Reihenfolge bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::CardPreview</name>
    <message>
        <source>The card as the Hub shows it</source>
        <translation>Die Karte, wie der Hub sie zeigt</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>spacewright::views::CauseBanner</name>
    <message>
        <source>Show in File</source>
        <translation>In Datei zeigen</translation>
    </message>
    <message>
        <source>Cause of the failure</source>
        <translation>Ursache des Fehlschlags</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <extracomment>The place of a failure: %1 is a file, %2 a line number</extracomment>
        <translation>%1, Zeile %2</translation>
    </message>
</context>
<context>
    <name>spacewright::views::ChangesList</name>
    <message>
        <source>Changed files</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>&amp;Vormerken</translation>
    </message>
    <message>
        <source>&amp;Unstage</source>
        <translation>Vormerkung &amp;aufheben</translation>
    </message>
    <message>
        <source>&amp;Discard Changes</source>
        <translation>Änderungen ver&amp;werfen</translation>
    </message>
    <message>
        <source>Stage or Unstage</source>
        <translation>Vormerken oder Vormerkung aufheben</translation>
    </message>
    <message>
        <source>&amp;Open File</source>
        <translation>Datei &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;History of This File</source>
        <translation>Verlauf &amp;dieser Datei</translation>
    </message>
    <message>
        <source>Stage &amp;All</source>
        <translation>A&amp;lle vormerken</translation>
    </message>
    <message>
        <source>U&amp;nstage All</source>
        <translation>Alle Vormerkungen a&amp;ufheben</translation>
    </message>
</context>
<context>
    <name>spacewright::views::ChangesView</name>
    <message>
        <source>Nothing has changed</source>
        <translation>Es hat sich nichts geändert</translation>
    </message>
    <message>
        <source>Every file is as it was committed last.</source>
        <translation>Jede Datei ist, wie sie zuletzt committet wurde.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>&amp;Make a Repository</source>
        <translation>Repository &amp;anlegen</translation>
    </message>
    <message>
        <source>no branch</source>
        <translation>kein Branch</translation>
    </message>
    <message>
        <source>%1  ↑%2 ↓%3</source>
        <extracomment>A branch: %1 is its name, %2 how many commits it is ahead of the remote, %3 how many behind</extracomment>
        <translation>%1  ↑%2 ↓%3</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <extracomment>A branch as a screen reader says it</extracomment>
        <translation>Branch %1</translation>
    </message>
    <message>
        <source>Branch %1, %2 to push, %3 to pull</source>
        <translation>Branch %1, %2 zu schicken, %3 zu übernehmen</translation>
    </message>
    <message>
        <source>This folder is no repository yet</source>
        <translation>Dieser Ordner ist noch kein Repository</translation>
    </message>
    <message>
        <source>A repository keeps every version of your files. Spaces on the Hub are repositories.</source>
        <translation>Ein Repository bewahrt jede Fassung Ihrer Dateien auf. Spaces auf dem Hub sind Repositorys.</translation>
    </message>
    <message>
        <source>This repository cannot be read</source>
        <translation>Dieses Repository kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>&amp;Commit</source>
        <translation>&amp;Committen</translation>
    </message>
    <message>
        <source>&amp;Commit All</source>
        <translation>Alles &amp;committen</translation>
    </message>
    <message>
        <source>Solve the conflicts first</source>
        <translation>Zuerst die Konflikte lösen</translation>
    </message>
    <message>
        <source>Commit what is staged</source>
        <translation>Committen, was vorgemerkt ist</translation>
    </message>
    <message>
        <source>Nothing is staged: commit all changes</source>
        <translation>Es ist nichts vorgemerkt: alle Änderungen committen</translation>
    </message>
    <message numerus="yes">
        <source>The changes of %n file(s) were discarded.</source>
        <translation>
            <numerusform>Die Änderungen von %n Datei wurden verworfen.</numerusform>
            <numerusform>Die Änderungen von %n Dateien wurden verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>Wird committet</translation>
    </message>
    <message>
        <source>First version</source>
        <translation>Erste Fassung</translation>
    </message>
    <message>
        <source>Making a repository</source>
        <translation>Das Repository wird angelegt</translation>
    </message>
    <message>
        <source>The settings of git redirect this repository&apos;s remote to %1. Spacewright does not go there.</source>
        <extracomment>%1 is a list of addresses</extracomment>
        <translation>Die Einstellungen von git leiten die Gegenstelle dieses Repositorys nach %1 um. Spacewright geht dort nicht hin.</translation>
    </message>
    <message>
        <source>This repository has settings that would send git&apos;s traffic through others or run a program: %1. Spacewright does not follow them.</source>
        <extracomment>%1 is a list of settings, such as &quot;http.proxy = http://proxy.example&quot;</extracomment>
        <translation>Dieses Repository hat Einstellungen, die den Verkehr von git über andere leiten oder ein Programm starten würden: %1. Spacewright folgt ihnen nicht.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::CheckList</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Apply Fix</source>
        <translation>Korrektur anwenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>Vorprüfung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read aloud: %1 is &quot;passed&quot;, &quot;warning&quot; or &quot;failed&quot;, %2 what was checked</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation>
            <numerusform>%n Prüfung bestanden</numerusform>
            <numerusform>%n Prüfungen bestanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::ChoiceField</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A row of the Hub&apos;s hardware; %1 is its name, %2 what it has</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not set</source>
        <extracomment>A key of the card that is not there; %1 is what counts then</extracomment>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>Not set (%1)</source>
        <translation>Nicht gesetzt (%1)</translation>
    </message>
</context>
<context>
    <name>spacewright::views::CleanRuleForm</name>
    <message>
        <source> days</source>
        <extracomment>Unit behind a number</extracomment>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Beliebig lange</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>How many builds stay</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not used for:</source>
        <translation>Nicht benutzt seit:</translation>
    </message>
    <message>
        <source>Newest builds of each Space that stay:</source>
        <translation>Neueste Builds jedes Space, die bleiben:</translation>
    </message>
    <message>
        <source>Belonging to:</source>
        <translation>Gehört zu:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a kind of what takes room such as &quot;Environments&quot;, %2 a size</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All Spaces, and what several share</source>
        <translation>Alle Spaces, und was mehrere teilen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::CodeActions</name>
    <message>
        <source>Find Uses</source>
        <translation>Verwendungen suchen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>No uses were found. Put the cursor on a name.</source>
        <translation>Es wurden keine Verwendungen gefunden. Setzen Sie den Cursor auf einen Namen.</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Verwendungen</translation>
    </message>
    <message>
        <source>Put the cursor on a name to rename it.</source>
        <translation>Setzen Sie den Cursor auf einen Namen, um ihn umzubenennen.</translation>
    </message>
    <message>
        <source>%1 cannot be renamed: it is not defined in the files of the Space.</source>
        <extracomment>%1 is a name in code</extracomment>
        <translation>%1 kann nicht umbenannt werden: Es ist nicht in den Dateien des Space definiert.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::CodeAssist</name>
    <message>
        <source>Go to Definition</source>
        <translation>Zur Definition</translation>
    </message>
</context>
<context>
    <name>spacewright::views::CodeFormat</name>
    <message>
        <source>Format Code</source>
        <translation>Code formatieren</translation>
    </message>
</context>
<context>
    <name>spacewright::views::CombineActions</name>
    <message>
        <source>&amp;Merge Into This Branch</source>
        <translation>Mit diesem Branch &amp;zusammenführen</translation>
    </message>
    <message>
        <source>Re&amp;base This Branch Onto</source>
        <translation>Diesen Branch auf&amp;setzen auf</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Wird zusammengeführt</translation>
    </message>
    <message>
        <source>Everything of %1 is here already.</source>
        <translation>Alles von %1 ist schon hier.</translation>
    </message>
    <message>
        <source>%1 was merged.</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>%1 wurde zusammengeführt.</translation>
    </message>
    <message>
        <source>Rebasing</source>
        <translation>Wird aufgesetzt</translation>
    </message>
    <message>
        <source>The branch was rebased.</source>
        <translation>Der Branch wurde aufgesetzt.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::CommitActions</name>
    <message>
        <source>New &amp;Branch Here…</source>
        <translation>Neuer &amp;Branch ab hier …</translation>
    </message>
    <message>
        <source>New Branch</source>
        <translation>Neuer Branch</translation>
    </message>
    <message>
        <source>Name of the branch:</source>
        <translation>Name des Branches:</translation>
    </message>
    <message>
        <source>The branch %1 was made.</source>
        <translation>Der Branch %1 wurde angelegt.</translation>
    </message>
    <message>
        <source>Check &amp;Out Without a Branch</source>
        <translation>&amp;Ohne Branch auschecken</translation>
    </message>
    <message>
        <source>Cherry-&amp;Pick</source>
        <extracomment>An entry of a menu; %1 is a branch</extracomment>
        <translation>Cherry-&amp;Pick</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>Um&amp;kehren</translation>
    </message>
    <message>
        <source>Makes a commit that undoes this one</source>
        <translation>Legt einen Commit an, der diesen zurücknimmt</translation>
    </message>
    <message>
        <source>Cherry-&amp;Pick to %1</source>
        <translation>Cherry-&amp;Pick auf %1</translation>
    </message>
    <message>
        <source>Checking out</source>
        <translation>Wird ausgecheckt</translation>
    </message>
    <message>
        <source>No branch is checked out now. Switch to one before you commit.</source>
        <translation>Jetzt ist kein Branch ausgecheckt. Wechseln Sie zu einem, bevor Sie committen.</translation>
    </message>
    <message>
        <source>Copying a commit</source>
        <translation>Commit wird kopiert</translation>
    </message>
    <message>
        <source>The commit was made again on this branch.</source>
        <translation>Der Commit wurde auf diesem Branch noch einmal angelegt.</translation>
    </message>
    <message>
        <source>Undoing a commit</source>
        <translation>Commit wird zurückgenommen</translation>
    </message>
    <message>
        <source>A new commit undoes that one.</source>
        <translation>Ein neuer Commit nimmt jenen zurück.</translation>
    </message>
    <message>
        <source>There was nothing to change.</source>
        <translation>Es gab nichts zu ändern.</translation>
    </message>
    <message>
        <source>&amp;Delete Tag</source>
        <translation>Tag &amp;löschen</translation>
    </message>
    <message>
        <source>R&amp;un This Revision</source>
        <translation>Diese Revision a&amp;usführen</translation>
    </message>
    <message>
        <source>Runs the Space as it was then; your files stay as they are</source>
        <translation>Führt den Space aus, wie er damals war; Ihre Dateien bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>New &amp;Tag Here…</source>
        <translation>Neuer &amp;Tag hier …</translation>
    </message>
    <message>
        <source>New Tag</source>
        <translation>Neuer Tag</translation>
    </message>
    <message>
        <source>Name of the tag:</source>
        <translation>Name des Tags:</translation>
    </message>
    <message>
        <source>The tag %1 was deleted.</source>
        <translation>Der Tag %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>The tag %1 was made.</source>
        <translation>Der Tag %1 wurde angelegt.</translation>
    </message>
    <message>
        <source>Moves the branch to this commit; nothing is lost</source>
        <translation>Bewegt den Zweig zu diesem Commit; nichts geht verloren</translation>
    </message>
    <message>
        <source>R&amp;eset to Here…</source>
        <extracomment>An entry of a menu; %1 is a branch</extracomment>
        <translation>Hierher &amp;zurücksetzen …</translation>
    </message>
    <message>
        <source>R&amp;eset %1 to Here…</source>
        <translation>%1 hierher &amp;zurücksetzen …</translation>
    </message>
    <message>
        <source>Resetting</source>
        <translation>Wird zurückgesetzt</translation>
    </message>
    <message>
        <source>The branch stands at “%1” now.</source>
        <translation>Der Zweig steht jetzt bei „%1“.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::CommitBox</name>
    <message>
        <source>Sign off</source>
        <translation>Signed-off-by anfügen</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>Commit-Nachricht</translation>
    </message>
    <message>
        <source>What does this change do?</source>
        <translation>Was bewirkt diese Änderung?</translation>
    </message>
    <message>
        <source>Adds a line “Signed-off-by” with your name</source>
        <translation>Fügt eine Zeile „Signed-off-by“ mit Ihrem Namen an</translation>
    </message>
    <message>
        <source>Messages of Before</source>
        <translation>Frühere Nachrichten</translation>
    </message>
    <message>
        <source>There are none yet</source>
        <translation>Es gibt noch keine</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>How long the first line of a commit&apos;s message is: %1 letters of the %2 that are advised</extracomment>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>The first line is so long that lists will cut it</source>
        <translation>Die erste Zeile ist so lang, dass Listen sie abschneiden</translation>
    </message>
    <message>
        <source>Length of the first line</source>
        <translation>Länge der ersten Zeile</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Nachbessern</translation>
    </message>
    <message>
        <source>Makes the last commit again, with what is staged and this message</source>
        <translation>Legt den letzten Commit neu an, mit dem Vorgemerkten und dieser Nachricht</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Signs the commit with the SSH key that your git settings name</source>
        <translation>Signiert den Commit mit dem SSH-Schlüssel, den Ihre git-Einstellungen nennen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::CommitPage</name>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>Open &amp;This Revision</source>
        <translation>Diesen &amp;Stand öffnen</translation>
    </message>
    <message>
        <source>&amp;Open File</source>
        <translation>Datei &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Restore File From This Revision</source>
        <translation>Datei in diesem Stand &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;History of This File</source>
        <translation>&amp;Verlauf dieser Datei</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;From&lt;/b&gt; &lt;code&gt;%1&lt;/code&gt; %3&lt;br&gt;&lt;b&gt;to&lt;/b&gt; &lt;code&gt;%2&lt;/code&gt; %4&lt;/p&gt;</source>
        <extracomment>Two commits that are compared: %1 and %2 are their ids, %3 and %4 their first lines</extracomment>
        <translation>&lt;p&gt;&lt;b&gt;Von&lt;/b&gt; &lt;code&gt;%1&lt;/code&gt; %3&lt;br&gt;&lt;b&gt;bis&lt;/b&gt; &lt;code&gt;%2&lt;/code&gt; %4&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 &lt;%2&gt;, %3</source>
        <extracomment>Who made a commit and when: %1 is a name, %2 an address, %3 a time</extracomment>
        <translation>%1 &lt;%2&gt;, %3</translation>
    </message>
    <message>
        <source>After %1</source>
        <extracomment>The commits that one was made on: %1 is a list of ids</extracomment>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A changed file: %1 is its path, %2 a word such as &quot;modified&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 is now as this commit has it.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 ist jetzt, wie dieser Commit es hat.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>spacewright::views::Companions</name>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
</context>
<context>
    <name>spacewright::views::ComparisonView</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>All Builds</source>
        <translation>Alle Builds</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <extracomment>Compares two builds: %1 and %2 are dates with times</extracomment>
        <translation>%1 verglichen mit %2</translation>
    </message>
    <message>
        <source>Differences: %1</source>
        <extracomment>How many differences there are in a group of things</extracomment>
        <translation>Unterschiede: %1</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Build log</source>
        <translation>Build-Protokoll</translation>
    </message>
    <message>
        <source>Line %1</source>
        <extracomment>%1 is the number of a line of a log</extracomment>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Runner</source>
        <translation>Runner</translation>
    </message>
    <message>
        <source>Flavor</source>
        <translation>Ausstattung</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Gebaut in</translation>
    </message>
    <message>
        <source>Ready after</source>
        <translation>Bereit nach</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Memory, peak</source>
        <translation>Speicher, Spitze</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>First difference: %1</source>
        <extracomment>%1 is the first step of a build that differs from that of another build</extracomment>
        <translation>Erster Unterschied: %1</translation>
    </message>
</context>
<context>
    <name>spacewright::views::ConflictView</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unsere</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Take Ours</source>
        <translation>Unsere nehmen</translation>
    </message>
    <message>
        <source>Take Theirs</source>
        <translation>Andere nehmen</translation>
    </message>
    <message>
        <source>Take Both</source>
        <translation>Beide nehmen</translation>
    </message>
    <message>
        <source>Take Base</source>
        <translation>Basis nehmen</translation>
    </message>
    <message>
        <source>Previous Conflict</source>
        <translation>Vorheriger Konflikt</translation>
    </message>
    <message>
        <source>Next Conflict</source>
        <translation>Nächster Konflikt</translation>
    </message>
    <message>
        <source>Show Base</source>
        <translation>Basis zeigen</translation>
    </message>
    <message>
        <source>Mark as Solved</source>
        <translation>Als gelöst vermerken</translation>
    </message>
    <message>
        <source>Delete the File as Ours</source>
        <translation>Datei löschen wie bei uns</translation>
    </message>
    <message>
        <source>Keep the File as Ours</source>
        <translation>Datei behalten wie bei uns</translation>
    </message>
    <message>
        <source>Delete the File as Theirs</source>
        <translation>Datei löschen wie bei den anderen</translation>
    </message>
    <message>
        <source>Keep the File as Theirs</source>
        <translation>Datei behalten wie bei den anderen</translation>
    </message>
    <message>
        <source>One side changed this file, the other deleted it</source>
        <translation>Eine Seite hat diese Datei geändert, die andere hat sie gelöscht</translation>
    </message>
    <message>
        <source>Both sides changed this file, which is not text</source>
        <translation>Beide Seiten haben diese Datei geändert, die kein Text ist</translation>
    </message>
    <message>
        <source>Choose the side to keep with the buttons above.</source>
        <translation>Wählen Sie mit den Knöpfen oben, welche Seite bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n conflict(s) left</source>
        <extracomment>The head of a file in conflict: %1 is its path, %n how many conflicts are left</extracomment>
        <translation>
            <numerusform>%1: noch %n Konflikt</numerusform>
            <numerusform>%1: noch %n Konflikte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::ConsoleModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A message of a page as a screen reader says it: %1 is &quot;error&quot; or &quot;warning&quot;, %2 the message</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>spacewright::views::ConsoleView</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Keine Meldungen</translation>
    </message>
    <message>
        <source>What the page in the preview writes to its console appears here.</source>
        <translation>Was die Seite in der Vorschau auf ihre Konsole schreibt, erscheint hier.</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>Niedrigste Stufe</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Alle Meldungen</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>Informationen und Schlimmeres</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>Meldungen filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Messages of the page</source>
        <translation>Meldungen der Seite</translation>
    </message>
</context>
<context>
    <name>spacewright::views::Conversation</name>
    <message>
        <source>hid a comment</source>
        <translation>hat einen Kommentar verborgen</translation>
    </message>
    <message>
        <source>wrote</source>
        <translation>schrieb</translation>
    </message>
    <message>
        <source>set it to “%1”</source>
        <extracomment>Something that somebody did in a discussion; %1 is a status</extracomment>
        <translation>hat es auf „%1“ gesetzt</translation>
    </message>
    <message>
        <source>committed %1 %2</source>
        <extracomment>Something that somebody did in a pull request; %1 is a short id, %2 the first line of a commit&apos;s message</extracomment>
        <translation>hat %1 %2 committet</translation>
    </message>
    <message>
        <source>renamed it to “%1”</source>
        <extracomment>Something that somebody did in a discussion; %1 is a title</extracomment>
        <translation>hat es in „%1“ umbenannt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>zusammengeführt</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
</context>
<context>
    <name>spacewright::views::DiagnosticMarks</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>spacewright::views::DiffText</name>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>spacewright::views::DiffView</name>
    <message>
        <source>Discard Hunk</source>
        <translation>Abschnitt verwerfen</translation>
    </message>
    <message>
        <source>Discard Lines</source>
        <translation>Zeilen verwerfen</translation>
    </message>
    <message>
        <source>Previous Change</source>
        <translation>Vorherige Änderung</translation>
    </message>
    <message>
        <source>Next Change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Side by Side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Show as What It Is</source>
        <translation>In eigener Form zeigen</translation>
    </message>
    <message>
        <source>Open File</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>No change is chosen</source>
        <translation>Keine Änderung ist ausgewählt</translation>
    </message>
    <message>
        <source>This file is not text</source>
        <translation>Diese Datei ist kein Text</translation>
    </message>
    <message>
        <source>The content is the same</source>
        <translation>Der Inhalt ist derselbe</translation>
    </message>
    <message>
        <source>There is no change to show any more.</source>
        <translation>Es gibt keine Änderung mehr zu zeigen.</translation>
    </message>
    <message>
        <source>%1   +%L2 −%L3</source>
        <extracomment>The head of a difference: %1 is a path, %2 the number of new lines, %3 of lines that are gone</extracomment>
        <translation>%1   +%L2 −%L3</translation>
    </message>
    <message>
        <source>Unstage Hunk</source>
        <translation>Vormerkung des Abschnitts aufheben</translation>
    </message>
    <message>
        <source>Stage Hunk</source>
        <translation>Abschnitt vormerken</translation>
    </message>
    <message>
        <source>Unstage Lines</source>
        <translation>Vormerkung der Zeilen aufheben</translation>
    </message>
    <message>
        <source>Stage Lines</source>
        <translation>Zeilen vormerken</translation>
    </message>
    <message>
        <source>The lines were discarded.</source>
        <translation>Die Zeilen wurden verworfen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>spacewright::views::DifferenceTable</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
</context>
<context>
    <name>spacewright::views::DiscussionView</name>
    <message>
        <source>Comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Run Beside Main</source>
        <translation>Neben main ausführen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open on the Hub</source>
        <translation>Auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>Changes of the pull request</source>
        <translation>Änderungen des Pull Requests</translation>
    </message>
    <message>
        <source>Your comment</source>
        <translation>Ihr Kommentar</translation>
    </message>
    <message>
        <source>Your comment, in Markdown</source>
        <translation>Ihr Kommentar, in Markdown</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Pull request</source>
        <translation>Pull Request</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Diskussion</translation>
    </message>
    <message>
        <source>%1, %2, by %3 on %4</source>
        <extracomment>%1 is &quot;Pull request&quot; or &quot;Discussion&quot;, %2 a status such as &quot;open&quot;, %3 a name, %4 a date</extracomment>
        <translation>%1, %2, von %3 am %4</translation>
    </message>
    <message>
        <source>It cannot be merged: files are in the way.</source>
        <translation>Es lässt sich nicht zusammenführen: Dateien sind im Weg.</translation>
    </message>
    <message>
        <source>It cannot be merged: %1 are in the way.</source>
        <translation>Es lässt sich nicht zusammenführen: %1 sind im Weg.</translation>
    </message>
    <message>
        <source>Merging changes main, and the Space is built again.</source>
        <translation>Das Zusammenführen ändert main, und der Space wird neu gebaut.</translation>
    </message>
    <message>
        <source>Merge Now</source>
        <translation>Jetzt zusammenführen</translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation>Wieder öffnen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::DiscussionsTab</name>
    <message>
        <source>Nothing is discussed</source>
        <translation>Nichts wird diskutiert</translation>
    </message>
    <message>
        <source>Questions, ideas and pull requests about this Space appear here.</source>
        <translation>Fragen, Ideen und Pull Requests zu diesem Space erscheinen hier.</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgelistet wird</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Diskussionen</translation>
    </message>
    <message>
        <source>Pull Requests</source>
        <translation>Pull Requests</translation>
    </message>
    <message>
        <source>Open or closed</source>
        <translation>Offen oder geschlossen</translation>
    </message>
    <message>
        <source>Open or Closed</source>
        <translation>Offen oder geschlossen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu …</translation>
    </message>
    <message>
        <source>New discussion</source>
        <translation>Neue Diskussion</translation>
    </message>
    <message>
        <source>by %1 on %2</source>
        <extracomment>%1 is a name, %2 a date</extracomment>
        <translation>von %1 am %2</translation>
    </message>
</context>
<context>
    <name>spacewright::views::DiskBanner</name>
    <message>
        <source>Take Theirs</source>
        <translation>Andere nehmen</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>Eigene behalten</translation>
    </message>
    <message>
        <source>Bring Together</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Difference to the disk</source>
        <translation>Unterschied zum Datenträger</translation>
    </message>
    <message>
        <source>%1 is gone from the disk. The text is still here; saving it makes the file again.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 ist vom Datenträger verschwunden. Der Text ist noch hier; Speichern legt die Datei neu an.</translation>
    </message>
    <message>
        <source>Another program has changed %1 on the disk, and you have changed it here.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Ein anderes Programm hat %1 auf dem Datenträger geändert, und Sie haben es hier geändert.</translation>
    </message>
    <message>
        <source>This is what the disk has. Your own changes are not in it.</source>
        <translation>Das steht auf dem Datenträger. Ihre eigenen Änderungen sind nicht darin.</translation>
    </message>
    <message>
        <source>Both have changed the same lines. They stand between marks: keep what is right, then save.</source>
        <translation>Beide haben dieselben Zeilen geändert. Sie stehen zwischen Marken: Behalten Sie, was richtig ist, und speichern Sie dann.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::DuplicateDialog</name>
    <message>
        <source>&amp;Private</source>
        <translation>&amp;Privat</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %1 on the Hub</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>%1 auf dem Hub duplizieren</translation>
    </message>
    <message>
        <source>Name of the new Space</source>
        <translation>Name des neuen Space</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>besitzer/name</translation>
    </message>
    <message>
        <source>Its files, history and variables go along, the values of its secrets never. A free account cannot have a Gradio or Docker Space on free hardware there; a copy on this machine costs nothing.</source>
        <translation>Dateien, Verlauf und Variablen gehen mit, die Werte der Geheimnisse nie. Ein kostenloses Konto kann dort keinen Gradio- oder Docker-Space auf kostenloser Hardware haben; eine Kopie auf diesem Rechner kostet nichts.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
</context>
<context>
    <name>spacewright::views::EditorArea</name>
    <message>
        <source>No file is open</source>
        <translation>Keine Datei ist geöffnet</translation>
    </message>
    <message>
        <source>Choose one from the files of the Space.</source>
        <translation>Wählen Sie eine aus den Dateien des Space.</translation>
    </message>
    <message>
        <source>%1 could not be made.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 was changed just now. Try the fix again.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 wurde gerade geändert. Versuchen Sie die Korrektur noch einmal.</translation>
    </message>
    <message>
        <source>%1 is no text any more.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 ist kein Text mehr.</translation>
    </message>
    <message>
        <source>%1 was changed by another program too. Look at the marks where both changed the same lines.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde auch von einem anderen Programm geändert. Sehen Sie nach den Marken, wo beide dieselben Zeilen änderten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is called %2 now, in %n files. Nothing is saved yet.</source>
        <extracomment>%1 and %2 are names in code</extracomment>
        <translation>
            <numerusform>%1 heißt jetzt %2, in %n Datei. Noch ist nichts gespeichert.</numerusform>
            <numerusform>%1 heißt jetzt %2, in %n Dateien. Noch ist nichts gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>spacewright::views::EditorPage</name>
    <message>
        <source>This file is too large to edit</source>
        <translation>Diese Datei ist zu groß zum Bearbeiten</translation>
    </message>
    <message>
        <source>Files of more than 64 MB are not opened as text.</source>
        <translation>Dateien über 64 MB werden nicht als Text geöffnet.</translation>
    </message>
    <message>
        <source>This file is not text</source>
        <translation>Diese Datei ist kein Text</translation>
    </message>
    <message>
        <source>It would be damaged by editing it as text.</source>
        <translation>Sie würde beschädigt, wenn man sie als Text bearbeitet.</translation>
    </message>
    <message>
        <source>Open with the Desktop&apos;s Program</source>
        <translation>Mit dem Programm der Arbeitsumgebung öffnen</translation>
    </message>
    <message>
        <source>Edit as Text</source>
        <translation>Als Text bearbeiten</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>spacewright::views::EditorPane</name>
    <message>
        <source>Open files</source>
        <translation>Offene Dateien</translation>
    </message>
    <message>
        <source>%1 •</source>
        <extracomment>Title of a tab whose file has unsaved changes; %1 is the file&apos;s name</extracomment>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close %1</source>
        <extracomment>Accessible name of the button in a tab; %1 is the name of the file</extracomment>
        <translation>%1 schließen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::EmojiField</name>
    <message>
        <source>Pick</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Pick an emoji</source>
        <translation>Ein Emoji auswählen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::EngineRow</name>
    <message>
        <source>%1 at %2</source>
        <extracomment>Of a container engine: %1 is its name and version, %2 its address</extracomment>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>Works: it is started when it is needed, and stopped afterwards.</source>
        <translation>Funktioniert: Sie wird gestartet, wenn sie gebraucht wird, und danach beendet.</translation>
    </message>
    <message>
        <source>The command that mends %1</source>
        <extracomment>%1 is the name of a container engine</extracomment>
        <translation>Der Befehl, der %1 in Ordnung bringt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command that mends %1</source>
        <extracomment>%1 is the name of a container engine</extracomment>
        <translation>Den Befehl kopieren, der %1 in Ordnung bringt</translation>
    </message>
    <message>
        <source>Clean Up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Clean up %1</source>
        <extracomment>%1 is the name of a container engine</extracomment>
        <translation>%1 aufräumen</translation>
    </message>
    <message>
        <source>Remove the images of Spaces that no container uses, and the packages that were downloaded for them. The next run makes its image again.</source>
        <translation>Die Images von Spaces entfernen, die kein Container benutzt, und die Pakete, die für sie heruntergeladen wurden. Der nächste Lauf macht sein Image neu.</translation>
    </message>
    <message>
        <source>Removing images…</source>
        <translation>Images werden entfernt …</translation>
    </message>
</context>
<context>
    <name>spacewright::views::EnginesPage</name>
    <message>
        <source>Container engines</source>
        <translation>Container-Engines</translation>
    </message>
    <message>
        <source>Automatic: the first that works</source>
        <translation>Automatisch: die erste, die funktioniert</translation>
    </message>
    <message>
        <source>Another address:</source>
        <translation>Andere Adresse:</translation>
    </message>
    <message>
        <source>Address of a container engine</source>
        <translation>Adresse einer Container-Engine</translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Looking for container engines…</source>
        <translation>Container-Engines werden gesucht …</translation>
    </message>
    <message>
        <source>Containers run in: %1</source>
        <extracomment>%1 is the name of a container engine, e.g. &quot;Podman of this user&quot;</extracomment>
        <translation>Container laufen in: %1</translation>
    </message>
    <message>
        <source>The chosen engine does not work. Mend it, or choose one that works.</source>
        <translation>Die gewählte Engine funktioniert nicht. Bringen Sie sie in Ordnung oder wählen Sie eine, die funktioniert.</translation>
    </message>
    <message>
        <source>There is no container engine to use yet. Run one of the commands below in a terminal, then check again.</source>
        <translation>Noch ist keine Container-Engine verfügbar. Führen Sie einen der Befehle unten in einem Terminal aus und prüfen Sie dann erneut.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::EnvironmentDialog</name>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>Variables and Secrets of %1</source>
        <extracomment>%1 is the title of a Space</extracomment>
        <translation>Variablen und Geheimnisse von %1</translation>
    </message>
    <message>
        <source>The app gets them as environment variables when it runs here. Everybody who sees this folder&apos;s logs may see them.</source>
        <translation>Die App bekommt sie als Umgebungsvariablen, wenn sie hier läuft. Wer die Protokolle dieses Ordners sieht, kann sie sehen.</translation>
    </message>
    <message>
        <source>The app gets them as environment variables too; they are hidden in all logs and records.</source>
        <translation>Auch sie bekommt die App als Umgebungsvariablen; in allen Protokollen und Aufzeichnungen sind sie verborgen.</translation>
    </message>
    <message>
        <source>Takes effect at the next run</source>
        <translation>Wirkt beim nächsten Lauf</translation>
    </message>
    <message>
        <source>Their values are kept in this desktop&apos;s keychain.</source>
        <translation>Ihre Werte liegen im Schlüsselbund dieser Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>There is no keychain here: their values are kept for this session only.</source>
        <translation>Hier gibt es keinen Schlüsselbund: Ihre Werte werden nur für diese Sitzung aufbewahrt.</translation>
    </message>
    <message>
        <source>The values of these secrets were kept for an earlier session only: %1. Enter them again, or the Space does not run.</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>Die Werte dieser Geheimnisse wurden nur für eine frühere Sitzung aufbewahrt: %1. Geben Sie sie noch einmal ein, sonst läuft der Space nicht.</translation>
    </message>
    <message>
        <source>Import .env…</source>
        <translation>.env einlesen …</translation>
    </message>
    <message>
        <source>Take the values that a file of KEY=VALUE lines sets</source>
        <translation>Die Werte übernehmen, die eine Datei mit Zeilen SCHLÜSSEL=WERT setzt</translation>
    </message>
    <message>
        <source>Add Stand-Ins</source>
        <translation>Platzhalter hinzufügen</translation>
    </message>
    <message>
        <source>Adds each as a secret with a made-up value, so that the app starts. Enter the real one where it matters.</source>
        <translation>Fügt jedes als Geheimnis mit einem erfundenen Wert hinzu, damit die App startet. Tragen Sie den echten ein, wo es darauf ankommt.</translation>
    </message>
    <message>
        <source>Import Variables</source>
        <translation>Variablen einlesen</translation>
    </message>
    <message>
        <source>The code stops without these, and nothing gives them: %1.</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>Ohne diese endet der Code, und nichts gibt sie ihm: %1.</translation>
    </message>
    <message>
        <source>Show the &amp;values of secrets</source>
        <translation>&amp;Werte der Geheimnisse anzeigen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::EnvironmentTable</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <extracomment>For assistive technology; %1 is the title of a table</extracomment>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove from %1</source>
        <extracomment>For assistive technology; %1 is the title of a table</extracomment>
        <translation>Aus %1 entfernen</translation>
    </message>
    <message>
        <source>Enter the value of %1.</source>
        <extracomment>%1 is the name of a secret</extracomment>
        <translation>Geben Sie den Wert von %1 ein.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::ErrorBanner</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>spacewright::views::FidelityDialog</name>
    <message>
        <source>Fidelity of %1</source>
        <extracomment>%1 is the title of a Space</extracomment>
        <translation>Treue von %1</translation>
    </message>
    <message>
        <source>Differences from the Hub</source>
        <translation>Unterschiede zum Hub</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Last run here</source>
        <translation>Letzter Lauf hier</translation>
    </message>
    <message>
        <source>On the Hub</source>
        <translation>Auf dem Hub</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Compare with pip freeze…</source>
        <translation>Mit pip freeze vergleichen …</translation>
    </message>
    <message>
        <source>Take the packages on the Hub from a file with what pip freeze says there</source>
        <translation>Die Pakete auf dem Hub aus einer Datei mit der Ausgabe von pip freeze nehmen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) may well behave otherwise on the Hub.</source>
        <translation>
            <numerusform>%n Sache verhält sich auf dem Hub womöglich anders.</numerusform>
            <numerusform>%n Sachen verhalten sich auf dem Hub womöglich anders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) differ a little or are not known.</source>
        <translation>
            <numerusform>%n ist etwas anders oder nicht bekannt.</numerusform>
            <numerusform>%n sind etwas anders oder nicht bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are the same.</source>
        <translation>
            <numerusform>%n ist gleich.</numerusform>
            <numerusform>%n sind gleich.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: %1 is how much a thing differs (&quot;red&quot;, &quot;yellow&quot;, &quot;green&quot;), %2 what it is</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The same here and on the Hub.</source>
        <translation>Hier und auf dem Hub gleich.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <extracomment>%1 is where it is known from, an address or a file</extracomment>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Open what pip freeze Says</source>
        <translation>Ausgabe von pip freeze öffnen</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::FileFilter</name>
    <message>
        <source>Matching files</source>
        <translation>Passende Dateien</translation>
    </message>
</context>
<context>
    <name>spacewright::views::FileTreeModel</name>
    <message>
        <source>%1 — %2</source>
        <extracomment>The path of a file in the tree, %1, and what has happened to it, %2</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A name in the tree of files, %1, and what has happened to it, %2</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>spacewright::views::FileTreeView</name>
    <message>
        <source>Filter files</source>
        <translation>Dateien filtern</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>New File…</source>
        <translation>Neue Datei …</translation>
    </message>
    <message>
        <source>New Folder…</source>
        <translation>Neuer Ordner …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Show in File Manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>New File</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>Name of the folder:</source>
        <translation>Name des Ordners:</translation>
    </message>
    <message>
        <source>Name of the file:</source>
        <translation>Name der Datei:</translation>
    </message>
    <message>
        <source>Undo Rename or Move</source>
        <translation>Umbenennen oder Verschieben rückgängig machen</translation>
    </message>
    <message>
        <source>Open with the Desktop&apos;s Program</source>
        <translation>Mit dem Programm der Arbeitsumgebung öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy Path in the Space</source>
        <translation>Pfad im Space kopieren</translation>
    </message>
    <message>
        <source>Show Ignored Files</source>
        <translation>Ignorierte Dateien zeigen</translation>
    </message>
    <message>
        <source>The name of this file is not valid text. Rename it in a terminal to open it here.</source>
        <translation>Der Name dieser Datei ist kein gültiger Text. Benennen Sie sie in einem Terminal um, damit sie sich hier öffnen lässt.</translation>
    </message>
    <message>
        <source>This link is not followed: it leads to %1, which is not a file of the Space.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Dieser Verknüpfung wird nicht gefolgt: Sie führt zu %1, was keine Datei des Space ist.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::FileViewer</name>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen …</translation>
    </message>
    <message>
        <source>This file cannot be shown</source>
        <translation>Diese Datei kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Open with the Desktop&apos;s Program</source>
        <translation>Mit dem Programm der Arbeitsumgebung öffnen</translation>
    </message>
    <message>
        <source>The file is gone. This is what was in it.</source>
        <translation>Die Datei ist fort. Das stand darin.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::FilesTab</name>
    <message>
        <source>Files on the Hub</source>
        <translation>Dateien auf dem Hub</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>Files as they are on the Hub</source>
        <translation>Dateien, wie sie auf dem Hub sind</translation>
    </message>
    <message>
        <source>Choose one to look at it. Nothing is copied.</source>
        <translation>Wählen Sie eine, um sie anzusehen. Nichts wird kopiert.</translation>
    </message>
    <message>
        <source>The files cannot be listed</source>
        <translation>Die Dateien lassen sich nicht auflisten</translation>
    </message>
    <message>
        <source>Stored by LFS</source>
        <translation>Mit LFS gespeichert</translation>
    </message>
    <message>
        <source>This file is large</source>
        <translation>Diese Datei ist groß</translation>
    </message>
    <message>
        <source>It has %1. Get the Space to work with it.</source>
        <extracomment>%1 is the size of a file</extracomment>
        <translation>Sie hat %1. Holen Sie den Space, um mit ihr zu arbeiten.</translation>
    </message>
    <message>
        <source>Fetching the file.</source>
        <translation>Die Datei wird geholt.</translation>
    </message>
    <message>
        <source>The file cannot be fetched</source>
        <translation>Die Datei kann nicht geholt werden</translation>
    </message>
    <message>
        <source>This is no text</source>
        <translation>Das ist kein Text</translation>
    </message>
    <message>
        <source>Get the Space to open it with another program.</source>
        <translation>Holen Sie den Space, um sie mit einem anderen Programm zu öffnen.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::FlavorsModel</name>
    <message>
        <source>Fits</source>
        <extracomment>The app fits on a flavor</extracomment>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Little room</source>
        <extracomment>The app fits on a flavor, but barely</extracomment>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>Too small</source>
        <extracomment>A flavor is too small for the app</extracomment>
        <translation>Zu klein</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Flavor</source>
        <translation>Ausstattung</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>This app</source>
        <translation>Diese App</translation>
    </message>
    <message>
        <source>An hour</source>
        <translation>Je Stunde</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Am Tag</translation>
    </message>
    <message>
        <source>No GPU</source>
        <extracomment>A flavor has no graphics processor</extracomment>
        <translation>Keine GPU</translation>
    </message>
</context>
<context>
    <name>spacewright::views::GetSpaceDialog</name>
    <message>
        <source>Get a Space from the Hub</source>
        <translation>Einen Space vom Hub holen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>owner/name, or the address of its page</source>
        <translation>besitzer/name oder die Adresse seiner Seite</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Get Space</source>
        <translation>Space holen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>&amp;Space:</source>
        <translation>&amp;Space:</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>&amp;Ort:</translation>
    </message>
    <message>
        <source>Place of the Space</source>
        <translation>Ort des Space</translation>
    </message>
    <message>
        <source>Its large files come when they are opened, smaller ones at once. Nothing of it is run.</source>
        <translation>Seine großen Dateien kommen, wenn sie geöffnet werden, kleinere sofort. Nichts davon wird ausgeführt.</translation>
    </message>
    <message>
        <source>Choose the folder that the Space&apos;s own folder goes into.</source>
        <translation>Wählen Sie den Ordner, in den der Ordner des Space kommt.</translation>
    </message>
    <message>
        <source>Will be put in %1</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>Kommt nach %1</translation>
    </message>
</context>
<context>
    <name>spacewright::views::HeadersField</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>spacewright::views::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>spacewright::views::HexViewer</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Of a binary file: %1 is its kind, %2 its size</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Go to offset (hex)</source>
        <translation>Zu Position springen (hex)</translation>
    </message>
    <message>
        <source>Go to offset</source>
        <translation>Zu Position springen</translation>
    </message>
    <message>
        <source>Open with the Desktop&apos;s Program</source>
        <translation>Mit dem Programm der Arbeitsumgebung öffnen</translation>
    </message>
    <message>
        <source>Binary file</source>
        <translation>Binärdatei</translation>
    </message>
    <message>
        <source>Read in the Log Panel</source>
        <translation>Im Protokoll lesen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::HistoryModel</name>
    <message>
        <source>%1, by %2, %3</source>
        <extracomment>A commit as a screen reader says it: %1 is its first line, %2 who made it, %3 when</extracomment>
        <translation>%1, von %2, %3</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
</context>
<context>
    <name>spacewright::views::HistoryView</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Filter commits</source>
        <translation>Commits filtern</translation>
    </message>
    <message>
        <source>Words of the message. “author:ada” and “path:app.py” narrow it down.</source>
        <translation>Wörter der Nachricht. „author:ada“ und „path:app.py“ grenzen ein.</translation>
    </message>
    <message>
        <source>All Branches</source>
        <translation>Alle Branches</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>&amp;Show Commit</source>
        <translation>Commit &amp;zeigen</translation>
    </message>
    <message>
        <source>C&amp;ompare Both</source>
        <translation>Beide &amp;vergleichen</translation>
    </message>
    <message>
        <source>&amp;Copy Id</source>
        <translation>&amp;Kennung kopieren</translation>
    </message>
    <message>
        <source>No commit is like that</source>
        <translation>Kein Commit ist so</translation>
    </message>
    <message>
        <source>There are no commits yet</source>
        <translation>Es gibt noch keine Commits</translation>
    </message>
    <message>
        <source>Search for other words.</source>
        <translation>Suchen Sie nach anderen Wörtern.</translation>
    </message>
    <message>
        <source>The first one is made in the Changes panel.</source>
        <translation>Der erste entsteht im Bereich „Änderungen“.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::HubFilter</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Narrow the list: SDK, hardware, running</source>
        <translation>Die Liste einschränken: SDK, Hardware, laufende</translation>
    </message>
    <message>
        <source>SDK</source>
        <translation>SDK</translation>
    </message>
    <message>
        <source>Any SDK</source>
        <translation>Jedes SDK</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>Statisch</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Any hardware</source>
        <translation>Jede Hardware</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>By meaning</source>
        <translation>Nach Bedeutung</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>Only running</source>
        <translation>Nur laufende</translation>
    </message>
</context>
<context>
    <name>spacewright::views::HubPanel</name>
    <message>
        <source>Search Spaces</source>
        <translation>Spaces suchen</translation>
    </message>
    <message>
        <source>Whose Spaces</source>
        <translation>Wessen Spaces</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Spaces</translation>
    </message>
    <message>
        <source>Asking the Hub</source>
        <translation>Fragt den Hub</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Get…</source>
        <translation>Holen …</translation>
    </message>
    <message>
        <source>Get this Space</source>
        <translation>Diesen Space holen</translation>
    </message>
    <message>
        <source>Run Here</source>
        <translation>Hier ausführen</translation>
    </message>
    <message>
        <source>Run this Space here</source>
        <translation>Diesen Space hier ausführen</translation>
    </message>
    <message>
        <source>Open on the Hub</source>
        <translation>Auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>My Spaces</source>
        <translation>Meine Spaces</translation>
    </message>
    <message>
        <source>All Spaces</source>
        <translation>Alle Spaces</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>Sign in to see your own Spaces here.</source>
        <translation>Melden Sie sich an, um hier Ihre eigenen Spaces zu sehen.</translation>
    </message>
    <message>
        <source>The Hub does not know you</source>
        <translation>Der Hub kennt Sie nicht</translation>
    </message>
    <message>
        <source>The Hub cannot be asked</source>
        <translation>Der Hub kann nicht gefragt werden</translation>
    </message>
    <message>
        <source>No Spaces</source>
        <translation>Keine Spaces</translation>
    </message>
    <message>
        <source>There are none here, or the filter hides them.</source>
        <translation>Hier sind keine, oder der Filter verbirgt sie.</translation>
    </message>
    <message>
        <source>Nothing was found. Try other words, another filter or all Spaces.</source>
        <translation>Es wurde nichts gefunden. Versuchen Sie andere Wörter, einen anderen Filter oder alle Spaces.</translation>
    </message>
    <message>
        <source>There are more. Search for what you are looking for.</source>
        <translation>Es gibt mehr. Suchen Sie nach dem, was Sie möchten.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at this Space without getting it</source>
        <translation>Diesen Space ansehen, ohne ihn zu holen</translation>
    </message>
    <message>
        <source>The Hub cannot be reached. This is what it said before.</source>
        <translation>Der Hub ist nicht erreichbar. Das hat er zuletzt gesagt.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::ImageDiff</name>
    <message>
        <source>How much of the new picture is shown</source>
        <translation>Wie viel vom neuen Bild gezeigt wird</translation>
    </message>
    <message>
        <source>Side by Side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Überstreichen</translation>
    </message>
    <message>
        <source>Onion Skin</source>
        <translation>Durchscheinend</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <extracomment>A picture: %1 and %2 are its width and height, %3 its size such as &quot;12 kB&quot;</extracomment>
        <translation>%1 × %2, %3</translation>
    </message>
    <message>
        <source>Before: %1   After: %2</source>
        <extracomment>%1 and %2 describe a picture before and after a change</extracomment>
        <translation>Vorher: %1   Nachher: %2</translation>
    </message>
</context>
<context>
    <name>spacewright::views::ImageViewer</name>
    <message>
        <source>The image has %1 × %2 pixels, more than can be shown here.</source>
        <translation>Das Bild hat %1 × %2 Pixel, mehr als hier gezeigt werden können.</translation>
    </message>
    <message>
        <source>The image is damaged or of an unknown kind: %1.</source>
        <extracomment>%1 is a reason in English</extracomment>
        <translation>Das Bild ist beschädigt oder von unbekannter Art: %1.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>True Size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3, shown at %4 %</source>
        <extracomment>Of an image: %1 and %2 are width and height in pixels, %3 the size of the file, %4 how much it is enlarged in percent</extracomment>
        <translation>%1 × %2 Pixel, %3, gezeigt mit %4 %</translation>
    </message>
</context>
<context>
    <name>spacewright::views::KeyToolBar</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>spacewright::views::LeftAppsBar</name>
    <message>
        <source>“%1” of %2 still runs in its container, at %3: Spacewright ended before it did.</source>
        <extracomment>%1 is the title of a Space, %2 a time, %3 an address</extracomment>
        <translation>„%1“ von %2 läuft noch in seinem Container, unter %3: Spacewright endete vorher.</translation>
    </message>
    <message>
        <source>Re-attach</source>
        <translation>Wieder verbinden</translation>
    </message>
    <message>
        <source>Stop App</source>
        <translation>App beenden</translation>
    </message>
    <message>
        <source>Ask the app to end; what it printed and wrote is kept</source>
        <translation>Die App bitten zu enden; was sie ausgegeben und geschrieben hat, bleibt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>End the app at once and throw its container away</source>
        <translation>Die App sofort beenden und ihren Container wegwerfen</translation>
    </message>
    <message>
        <source>“%1” is asked to end…</source>
        <extracomment>%1 is the title of a Space</extracomment>
        <translation>„%1“ wird gebeten zu enden …</translation>
    </message>
    <message>
        <source>The container of “%1” is removed…</source>
        <extracomment>%1 is the title of a Space</extracomment>
        <translation>Der Container von „%1“ wird entfernt …</translation>
    </message>
    <message>
        <source>Go on with the app here: its log, its page, its files</source>
        <translation>Hier mit der App fortfahren: ihrem Protokoll, ihrer Seite, ihren Dateien</translation>
    </message>
    <message>
        <source>Stop what runs here first</source>
        <translation>Beenden Sie zuerst, was hier läuft</translation>
    </message>
    <message>
        <source>“%1” of %2 still runs</source>
        <extracomment>%1 is the title of a Space, %2 a time or a date, in a narrow place</extracomment>
        <translation>„%1“ von %2 läuft noch</translation>
    </message>
</context>
<context>
    <name>spacewright::views::ListField</name>
    <message>
        <source>One on each line</source>
        <translation>Eines je Zeile</translation>
    </message>
</context>
<context>
    <name>spacewright::views::LogFilterBar</name>
    <message>
        <source>Add a pattern…</source>
        <translation>Muster hinzufügen …</translation>
    </message>
    <message>
        <source>Add a pattern</source>
        <translation>Muster hinzufügen</translation>
    </message>
    <message>
        <source>Enter colours every line that has it; its menu shows only those lines, or hides them</source>
        <translation>Die Eingabetaste färbt jede Zeile, die es enthält; sein Menü zeigt nur diese Zeilen oder blendet sie aus</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Info and above</source>
        <extracomment>Lines of a log from this level on</extracomment>
        <translation>Ab Info</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Fold repeats</source>
        <translation>Wiederholungen falten</translation>
    </message>
    <message>
        <source>Show lines that follow each other and are equal once, with their number</source>
        <translation>Gleiche aufeinanderfolgende Zeilen einmal zeigen, mit ihrer Anzahl</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Show when each line arrived</source>
        <translation>Zeigen, wann jede Zeile ankam</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::LogFindBar</name>
    <message>
        <source>Find in log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Aa</source>
        <extracomment>Short for &quot;match case&quot;</extracomment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>.*</source>
        <extracomment>Short for &quot;regular expression&quot;</extracomment>
        <translation>.*</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::LogGoTo</name>
    <message>
        <source>Go to &amp;line:</source>
        <translation>Gehe zu &amp;Zeile:</translation>
    </message>
    <message>
        <source>Line number</source>
        <translation>Zeilennummer</translation>
    </message>
    <message>
        <source>%L1 to %L2</source>
        <extracomment>%L1 and %L2 are the numbers of the first and the last line</extracomment>
        <translation>%L1 bis %L2</translation>
    </message>
</context>
<context>
    <name>spacewright::views::LogRuleChip</name>
    <message>
        <source>Mark Lines</source>
        <translation>Zeilen markieren</translation>
    </message>
    <message>
        <source>Show Only Lines With It</source>
        <translation>Nur Zeilen damit zeigen</translation>
    </message>
    <message>
        <source>Hide Lines With It</source>
        <translation>Zeilen damit ausblenden</translation>
    </message>
    <message>
        <source>Match Case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Regular Expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Only %1</source>
        <extracomment>A pattern in a log: only lines that have it are shown. %1 is the pattern</extracomment>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Not %1</source>
        <extracomment>A pattern in a log: lines that have it are hidden. %1 is the pattern</extracomment>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>A pattern in a log, and how many lines have it. %1 is the pattern, %L2 the number</extracomment>
        <translation>%1 (%L2)</translation>
    </message>
</context>
<context>
    <name>spacewright::views::LogText</name>
    <message>
        <source>× %L1</source>
        <extracomment>Behind a line of a log. %L1 is how many times it was written in succession</extracomment>
        <translation>× %L1</translation>
    </message>
</context>
<context>
    <name>spacewright::views::LogView</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Only the first %L1 lines were copied.</source>
        <extracomment>Shown after copying a part of a very long log</extracomment>
        <translation>Nur die ersten %L1 Zeilen wurden kopiert.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Stay at the end while the log grows</source>
        <translation>Am Ende bleiben, während das Protokoll wächst</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Next Match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous Match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Which log</source>
        <translation>Welches Protokoll</translation>
    </message>
    <message>
        <source>Build log</source>
        <translation>Build-Protokoll</translation>
    </message>
    <message>
        <source>Run log</source>
        <translation>Lauf-Protokoll</translation>
    </message>
    <message>
        <source>Log text</source>
        <translation>Text des Protokolls</translation>
    </message>
    <message>
        <source>No log yet</source>
        <translation>Noch kein Protokoll</translation>
    </message>
    <message>
        <source>What the build and the app write appears here when the Space runs.</source>
        <translation>Was der Build und die App schreiben, erscheint hier, wenn der Space läuft.</translation>
    </message>
    <message>
        <source>The oldest %1 were dropped</source>
        <extracomment>Shown when a log was longer than what is kept. %1 is a size with its unit</extracomment>
        <translation>Die ältesten %1 wurden verworfen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>Of the lines of a log with a match. %L1 says which one is shown, %L2 how many there are</extracomment>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>%L1 found</source>
        <extracomment>%L1 is a number of lines with a match</extracomment>
        <translation>%L1 gefunden</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Colour, show and hide lines by patterns, level and source</source>
        <translation>Zeilen nach Mustern, Stufe und Quelle färben, zeigen und ausblenden</translation>
    </message>
    <message>
        <source>Go to Line…</source>
        <translation>Gehe zu Zeile …</translation>
    </message>
    <message>
        <source>Close this file</source>
        <translation>Diese Datei schließen</translation>
    </message>
    <message>
        <source>%1 was cut short while it was shown: some of these lines are gone.</source>
        <translation>%1 wurde gekürzt, während es gezeigt wurde: Einige dieser Zeilen sind weg.</translation>
    </message>
    <message>
        <source>Another file, or none, has the place of %1 now: these are its lines of before.</source>
        <translation>An der Stelle von %1 ist jetzt eine andere Datei oder keine: Das sind die Zeilen von vorher.</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>%L1 of %L2 lines</source>
        <extracomment>Of the lines of a log, how many a filter shows. %L1 is that number, %L2 the number of all lines</extracomment>
        <translation>%L1 von %L2 Zeilen</translation>
    </message>
    <message>
        <source>Go to %1, Line %2</source>
        <extracomment>%1 is the path of a file, %2 the number of a line</extracomment>
        <translation>Zu %1, Zeile %2</translation>
    </message>
</context>
<context>
    <name>spacewright::views::MarkdownViewer</name>
    <message>
        <source>Preview of %1</source>
        <translation>Vorschau von %1</translation>
    </message>
    <message>
        <source>As it is saved. Pictures from the network are not loaded.</source>
        <translation>Wie gespeichert. Bilder aus dem Netz werden nicht geladen.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::MediaViewer</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>It cannot be played: %1.</source>
        <extracomment>%1 is a reason, perhaps in English</extracomment>
        <translation>Das kann nicht abgespielt werden: %1.</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>%1 is where the player is, %2 how long the piece is</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>spacewright::views::MetricsView</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Waiting for the first measurement.</source>
        <translation>Es wird auf die erste Messung gewartet.</translation>
    </message>
    <message>
        <source>What a Space of yours uses is shown while it runs.</source>
        <translation>Was ein Space von Ihnen verbraucht, wird gezeigt, solange er läuft.</translation>
    </message>
    <message>
        <source>The Hub has stopped measuring.</source>
        <translation>Der Hub misst nicht mehr.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Memory: %1 is what is used, %2 what there is</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <extracomment>%1 is an amount of data</extracomment>
        <translation>%1 pro Sekunde</translation>
    </message>
</context>
<context>
    <name>spacewright::views::ModelViewer</name>
    <message>
        <source>%1:</source>
        <extracomment>A line of what a file says about itself: %1 is the name</extracomment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>About the file</source>
        <translation>Über die Datei</translation>
    </message>
    <message>
        <source>Filter tensors</source>
        <translation>Tensoren filtern</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
</context>
<context>
    <name>spacewright::views::NamePopup</name>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>New name for %1, everywhere in the Space:</source>
        <extracomment>%1 is a name in code</extracomment>
        <translation>Neuer Name für %1, überall im Space:</translation>
    </message>
    <message>
        <source>A name has letters, digits and underscores, and begins with no digit.</source>
        <translation>Ein Name besteht aus Buchstaben, Ziffern und Unterstrichen und beginnt nicht mit einer Ziffer.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::NewDiscussionDialog</name>
    <message>
        <source>New Discussion</source>
        <translation>Neue Diskussion</translation>
    </message>
    <message>
        <source>In Markdown</source>
        <translation>In Markdown</translation>
    </message>
    <message>
        <source>Start Discussion</source>
        <translation>Diskussion beginnen</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>Te&amp;xt:</translation>
    </message>
</context>
<context>
    <name>spacewright::views::NewSpaceDialog</name>
    <message>
        <source>New Space</source>
        <translation>Neuer Space</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>My first Space</source>
        <translation>Mein erster Space</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Create Space</source>
        <translation>Space anlegen</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>&amp;Ort:</translation>
    </message>
    <message>
        <source>Place of the New Space</source>
        <translation>Ort des neuen Space</translation>
    </message>
    <message>
        <source>Give the Space a title and choose where its folder goes.</source>
        <translation>Geben Sie dem Space einen Titel und wählen Sie, wohin sein Ordner kommt.</translation>
    </message>
    <message>
        <source>%1 exists already and is not empty. Choose another title or place.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>%1 gibt es schon und ist nicht leer. Wählen Sie einen anderen Titel oder Ort.</translation>
    </message>
    <message>
        <source>Will be made in %1</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>Wird in %1 angelegt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>The suggested title of a new Space when one of that title exists: %1 is a title, %2 a number</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>spacewright::views::NotebookViewer</name>
    <message>
        <source>Notebook %1</source>
        <translation>Notebook %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s), %1, %2</source>
        <extracomment>Of a notebook: %1 is the programming language, %2 the size of the file</extracomment>
        <translation>
            <numerusform>%n Zelle, %1, %2</numerusform>
            <numerusform>%n Zellen, %1, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::OfflineMark</name>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Everything here goes on without it. It is asked again by and by, or now by a click.</source>
        <extracomment>%1 is the name of a host</extracomment>
        <translation>%1 ist nicht erreichbar. Hier geht alles ohne ihn weiter. Er wird immer wieder gefragt, oder gleich durch einen Klick.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::OperationsPage</name>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>What Was Done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Nothing was done here yet</source>
        <translation>Hier wurde noch nichts getan</translation>
    </message>
    <message>
        <source>Commits, merges, switches and the like are listed here, and can be undone.</source>
        <translation>Commits, Zusammenführungen, Wechsel und Ähnliches stehen hier und können rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>spacewright::views::OutlineBar</name>
    <message>
        <source>Outline of this file</source>
        <translation>Gliederung dieser Datei</translation>
    </message>
    <message>
        <source>Outline…</source>
        <translation>Gliederung …</translation>
    </message>
</context>
<context>
    <name>spacewright::views::OutlinePopup</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
</context>
<context>
    <name>spacewright::views::PackageLookup</name>
    <message>
        <source>Packages are looked up in Spaces that you trust.</source>
        <translation>Pakete werden in Spaces nachgeschlagen, denen Sie vertrauen.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::PackageModel</name>
    <message>
        <source>this file</source>
        <extracomment>Column &quot;Wanted by&quot;: the file that is shown wants it</extracomment>
        <translation>diese Datei</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>Verlangt von</translation>
    </message>
    <message>
        <source>none for Python %1</source>
        <extracomment>In the column of the chosen version: there is none; %1 is a version of Python</extracomment>
        <translation>keine für Python %1</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
</context>
<context>
    <name>spacewright::views::PackageNames</name>
    <message>
        <source>Package to add</source>
        <translation>Paket zum Hinzufügen</translation>
    </message>
    <message>
        <source>Add a package, e.g. numpy&gt;=2</source>
        <translation>Ein Paket hinzufügen, z. B. numpy&gt;=2</translation>
    </message>
    <message>
        <source>Get Names</source>
        <translation>Namen holen</translation>
    </message>
    <message>
        <source>Fetch the names of all packages of the package index once, some 40 MB, to complete them here and in the text</source>
        <translation>Die Namen aller Pakete des Paketindex einmal holen, etwa 40 MB, um sie hier und im Text zu vervollständigen</translation>
    </message>
    <message>
        <source>The names are being fetched.</source>
        <translation>Die Namen werden geholt.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::PackageTable</name>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Want exactly the version that is chosen</source>
        <translation>Genau die gewählte Version verlangen</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Want exactly the newest version that the Hub&apos;s Python can install</source>
        <translation>Genau die neueste Version verlangen, die das Python des Hubs installieren kann</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Take any version</source>
        <translation>Jede Version nehmen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take the package out of the file</source>
        <translation>Das Paket aus der Datei nehmen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::PackageVerdict</name>
    <message>
        <source>%1 %2 is new</source>
        <extracomment>A package that is new in the lock; %1 is its name, %2 its version</extracomment>
        <translation>%1 %2 ist neu</translation>
    </message>
    <message>
        <source>%1 %2 is gone</source>
        <extracomment>A package that is no longer in the lock; %1 is its name, %2 its version</extracomment>
        <translation>%1 %2 ist weg</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <extracomment>%1 is a package, %2 and %3 are versions</extracomment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>Look Up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Write Lock</source>
        <translation>Sperrdatei schreiben</translation>
    </message>
    <message>
        <source>Looking up packages…</source>
        <translation>Pakete werden nachgeschlagen …</translation>
    </message>
    <message>
        <source>Versions, sizes and clashes are looked up in the package index once you trust this Space.</source>
        <translation>Versionen, Größen und Widersprüche werden im Paketindex nachgeschlagen, sobald Sie diesem Space vertrauen.</translation>
    </message>
    <message>
        <source>The packages do not fit together.</source>
        <translation>Die Pakete passen nicht zusammen.</translation>
    </message>
    <message>
        <source>The packages do not fit together:</source>
        <translation>Die Pakete passen nicht zusammen:</translation>
    </message>
    <message numerus="yes">
        <source>%n packages, %1 to fetch, for Python %2 on the Hub.</source>
        <extracomment>%1 is a size, %2 a version of Python</extracomment>
        <translation>
            <numerusform>%n Paket, %1 zu holen, für Python %2 auf dem Hub.</numerusform>
            <numerusform>%n Pakete, %1 zu holen, für Python %2 auf dem Hub.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered from the cache: the package index could not be asked.</source>
        <translation>Aus dem Zwischenspeicher beantwortet: Der Paketindex war nicht zu fragen.</translation>
    </message>
    <message>
        <source>There is no lock yet.</source>
        <translation>Es gibt noch keine Sperrdatei.</translation>
    </message>
    <message>
        <source>The lock has exactly these.</source>
        <translation>Die Sperrdatei hat genau diese.</translation>
    </message>
    <message>
        <source>The lock differs:</source>
        <translation>Die Sperrdatei weicht ab:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::PageOverlay</name>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>Run the Space, and its page appears here.</source>
        <translation>Starten Sie den Space, und seine Seite erscheint hier.</translation>
    </message>
    <message>
        <source>The Space did not answer at %1. Its log says what it is doing.</source>
        <extracomment>%1 is the page&apos;s address.</extracomment>
        <translation>Der Space hat unter %1 nicht geantwortet. Sein Protokoll sagt, was er tut.</translation>
    </message>
    <message>
        <source>The page cannot be loaded</source>
        <translation>Die Seite kann nicht geladen werden</translation>
    </message>
    <message>
        <source>It probably needed more memory than there is. The Space itself is still running.</source>
        <translation>Sie brauchte wahrscheinlich mehr Speicher, als da ist. Der Space selbst läuft noch.</translation>
    </message>
    <message>
        <source>The process that draws the page has ended. The Space itself is still running.</source>
        <translation>Der Prozess, der die Seite zeichnet, hat sich beendet. Der Space selbst läuft noch.</translation>
    </message>
    <message>
        <source>The page has crashed</source>
        <translation>Die Seite ist abgestürzt</translation>
    </message>
</context>
<context>
    <name>spacewright::views::PageRequests</name>
    <message>
        <source>This page asks for the microphone.</source>
        <translation>Diese Seite möchte das Mikrofon verwenden.</translation>
    </message>
    <message>
        <source>This page asks for the camera.</source>
        <translation>Diese Seite möchte die Kamera verwenden.</translation>
    </message>
    <message>
        <source>This page asks for the camera and the microphone.</source>
        <translation>Diese Seite möchte die Kamera und das Mikrofon verwenden.</translation>
    </message>
    <message>
        <source>This page asks where you are.</source>
        <translation>Diese Seite möchte wissen, wo Sie sind.</translation>
    </message>
    <message>
        <source>This page asks to show notifications.</source>
        <translation>Diese Seite möchte Benachrichtigungen zeigen.</translation>
    </message>
    <message>
        <source>This page asks to read and change the clipboard.</source>
        <translation>Diese Seite möchte die Zwischenablage lesen und ändern.</translation>
    </message>
    <message>
        <source>This page asks to hide the mouse pointer and follow it.</source>
        <translation>Diese Seite möchte den Mauszeiger verbergen und ihm folgen.</translation>
    </message>
    <message>
        <source>This page leads to %1</source>
        <extracomment>%1 is a web address.</extracomment>
        <translation>Diese Seite führt zu %1</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Stay Here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Save File from the Page</source>
        <translation>Datei der Seite speichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2</source>
        <extracomment>%1 is a file, %2 the reason.</extracomment>
        <translation>%1 konnte nicht gespeichert werden: %2</translation>
    </message>
    <message>
        <source>The page fills the panel.</source>
        <translation>Die Seite füllt die Vorschau aus.</translation>
    </message>
    <message>
        <source>Leave Full Screen</source>
        <translation>Vollbild verlassen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::PdfViewer</name>
    <message>
        <source>Pages of %1</source>
        <translation>Seiten von %1</translation>
    </message>
    <message>
        <source>The PDF is protected by a password.</source>
        <translation>Das PDF ist durch ein Passwort geschützt.</translation>
    </message>
    <message>
        <source>The PDF is damaged.</source>
        <translation>Das PDF ist beschädigt.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page </source>
        <extracomment>In front of the number of a page</extracomment>
        <translation>Seite </translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Fit the Width</source>
        <translation>An Breite anpassen</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), %1</source>
        <translation>
            <numerusform>%n Seite, %1</numerusform>
            <numerusform>%n Seiten, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::PointerViewer</name>
    <message>
        <source>This looks like the stand-in of a large file, but it is damaged.</source>
        <translation>Das sieht aus wie der Platzhalter einer großen Datei, ist aber beschädigt.</translation>
    </message>
    <message>
        <source>A large file of %1 that is not here</source>
        <extracomment>%1 is the size of a file</extracomment>
        <translation>Eine große Datei von %1, die nicht hier ist</translation>
    </message>
    <message>
        <source>The repository keeps it outside (git LFS); only its name was fetched.</source>
        <translation>Das Repository bewahrt sie außerhalb auf (Git LFS); nur ihr Name wurde geholt.</translation>
    </message>
    <message>
        <source>Get the File</source>
        <translation>Datei holen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::PreviewToolBar</name>
    <message>
        <source>Reload Page</source>
        <translation>Seite neu laden</translation>
    </message>
    <message>
        <source>Stop Loading</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <source>Preview address</source>
        <translation>Adresse der Vorschau</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Web Inspector</source>
        <translation>Web-Inspektor</translation>
    </message>
    <message>
        <source>Page Size</source>
        <translation>Seitengröße</translation>
    </message>
    <message>
        <source>Fit the Panel</source>
        <translation>An die Vorschau anpassen</translation>
    </message>
    <message>
        <source>Phone (390 × 844)</source>
        <translation>Telefon (390 × 844)</translation>
    </message>
    <message>
        <source>Tablet (820 × 1180)</source>
        <translation>Tablet (820 × 1180)</translation>
    </message>
    <message>
        <source>Desktop (1440 × 900)</source>
        <translation>Schreibtisch (1440 × 900)</translation>
    </message>
    <message>
        <source>Page Theme</source>
        <translation>Farben der Seite</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Page Zoom</source>
        <translation>Zoom der Seite</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>The page&apos;s zoom in percent.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>As the Window</source>
        <translation>Wie das Fenster</translation>
    </message>
    <message>
        <source>Page Frame</source>
        <translation>Seitenrahmen</translation>
    </message>
    <message>
        <source>By Itself</source>
        <translation>Für sich</translation>
    </message>
    <message>
        <source>In a Frame, as on the Hub</source>
        <translation>In einem Rahmen, wie auf dem Hub</translation>
    </message>
</context>
<context>
    <name>spacewright::views::ProblemsModel</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
</context>
<context>
    <name>spacewright::views::ProblemsView</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
    <message>
        <source>The card and the requirements of this Space are fine.</source>
        <translation>Die Karte und die Anforderungen dieses Space sind in Ordnung.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Apply Fix</source>
        <translation>Korrektur anwenden</translation>
    </message>
    <message>
        <source>Errors: %L1</source>
        <extracomment>On a button that shows or hides errors. %1 is their number</extracomment>
        <translation>Fehler: %L1</translation>
    </message>
    <message>
        <source>Warnings: %L1</source>
        <extracomment>On a button that shows or hides warnings. %1 is their number</extracomment>
        <translation>Warnungen: %L1</translation>
    </message>
    <message>
        <source>Remarks: %L1</source>
        <extracomment>On a button that shows or hides remarks. %1 is their number</extracomment>
        <translation>Hinweise: %L1</translation>
    </message>
</context>
<context>
    <name>spacewright::views::PublishBar</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Open on the Hub</source>
        <translation>Auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Look at the Space on the Hub: what it runs on, its logs and its settings</source>
        <translation>Den Space auf dem Hub ansehen: worauf er läuft, seine Logs und Einstellungen</translation>
    </message>
    <message>
        <source>Bring back on the Hub what ran there before, by one commit more</source>
        <translation>Auf dem Hub durch einen weiteren Commit zurückholen, was dort vorher lief</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Do Not Send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Try now to go on with what waits</source>
        <translation>Jetzt versuchen, mit dem Wartenden fortzufahren</translation>
    </message>
    <message>
        <source>Nothing more is sent; the files here stay as they are</source>
        <translation>Es wird nichts mehr gesendet; die Dateien hier bleiben, wie sie sind</translation>
    </message>
</context>
<context>
    <name>spacewright::views::PublishController</name>
    <message>
        <source>Comparing with the Hub</source>
        <translation>Vergleicht mit dem Hub</translation>
    </message>
    <message>
        <source>Publish %1</source>
        <extracomment>The title of a task: %1 is the title of a Space</extracomment>
        <translation>%1 veröffentlichen</translation>
    </message>
    <message>
        <source>Undo on %1</source>
        <extracomment>The title of a task: %1 is the name of a Space</extracomment>
        <translation>Rückgängig auf %1</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed on the Hub.</source>
        <translation>Abgebrochen. Auf dem Hub wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::PublishSheet</name>
    <message>
        <source>Space on the Hub</source>
        <translation>Space auf dem Hub</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>As pull re&amp;quest</source>
        <translation>Als Pull-Re&amp;quest</translation>
    </message>
    <message>
        <source>As pull request</source>
        <translation>Als Pull-Request</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Publish any&amp;way</source>
        <translation>Trotz&amp;dem veröffentlichen</translation>
    </message>
    <message>
        <source>Publish anyway</source>
        <translation>Trotzdem veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>&amp;Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Publish Now</source>
        <translation>Jetzt &amp;veröffentlichen</translation>
    </message>
    <message>
        <source>Publish Now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>besitzer/name</translation>
    </message>
    <message>
        <source>What this changes; made from the files if left empty</source>
        <translation>Was das ändert; wird aus den Dateien gebildet, wenn es leer bleibt</translation>
    </message>
    <message>
        <source>&amp;Space:</source>
        <translation>&amp;Space:</translation>
    </message>
    <message>
        <source>&amp;Message:</source>
        <translation>&amp;Meldung:</translation>
    </message>
    <message>
        <source>Publish %1</source>
        <extracomment>The title of a window: %1 is the title of a Space</extracomment>
        <translation>%1 veröffentlichen</translation>
    </message>
    <message>
        <source>Pre-flight found what would fail. Mend it, then look again.</source>
        <translation>Die Vorprüfung hat gefunden, was scheitern würde. Beheben Sie es, und sehen Sie dann noch einmal nach.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>P&amp;rivate</source>
        <translation>P&amp;rivat</translation>
    </message>
    <message>
        <source>&amp;Hardware:</source>
        <translation>&amp;Hardware:</translation>
    </message>
    <message>
        <source>As the Hub chooses</source>
        <translation>Wie der Hub es wählt</translation>
    </message>
</context>
<context>
    <name>spacewright::views::PullRequestDialog</name>
    <message>
        <source>&amp;Show Changes</source>
        <translation>Änderungen &amp;zeigen</translation>
    </message>
    <message>
        <source>Gets its commits and shows what they change</source>
        <translation>Holt die Commits und zeigt, was sie ändern</translation>
    </message>
    <message>
        <source>Check Out &amp;Here</source>
        <translation>&amp;Hier auschecken</translation>
    </message>
    <message>
        <source>Switches the open folder to a branch with its commits</source>
        <translation>Wechselt im geöffneten Ordner zu einem Branch mit den Commits</translation>
    </message>
    <message>
        <source>Check Out &amp;Beside</source>
        <translation>&amp;Daneben auschecken</translation>
    </message>
    <message>
        <source>Puts it into a folder of its own, beside the open one</source>
        <translation>Legt ihn in einen eigenen Ordner neben dem geöffneten</translation>
    </message>
    <message>
        <source>Pull Requests</source>
        <translation>Pull Requests</translation>
    </message>
    <message>
        <source>Pull requests</source>
        <translation>Pull Requests</translation>
    </message>
    <message>
        <source>Pull Request</source>
        <translation>Pull Request</translation>
    </message>
    <message>
        <source>Newest Commit</source>
        <translation>Neuester Commit</translation>
    </message>
    <message>
        <source>Asking the remote…</source>
        <translation>Die Gegenstelle wird gefragt …</translation>
    </message>
    <message>
        <source>Asking for pull requests</source>
        <translation>Pull Requests werden erfragt</translation>
    </message>
    <message>
        <source>Pull request %1</source>
        <extracomment>A row of a list: %1 is the number of a pull request</extracomment>
        <translation>Pull Request %1</translation>
    </message>
    <message>
        <source>This remote has no pull requests.</source>
        <translation>Diese Gegenstelle hat keine Pull Requests.</translation>
    </message>
    <message>
        <source>Getting a pull request</source>
        <translation>Ein Pull Request wird geholt</translation>
    </message>
</context>
<context>
    <name>spacewright::views::PushRuleWarnings</name>
    <message numerus="yes">
        <source>The Hub would refuse %n staged file(s) that are not stored by LFS.</source>
        <translation>
            <numerusform>Der Hub würde %n vorgemerkte Datei ablehnen, die nicht in LFS liegt.</numerusform>
            <numerusform>Der Hub würde %n vorgemerkte Dateien ablehnen, die nicht in LFS liegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Track in LFS</source>
        <translation>Mit LFS verfolgen</translation>
    </message>
    <message numerus="yes">
        <source>The Hub would refuse a push of %n file(s) of this commit: they are not stored by LFS.</source>
        <translation>
            <numerusform>Der Hub würde %n Datei dieses Commits ablehnen: Sie liegt nicht in LFS.</numerusform>
            <numerusform>Der Hub würde %n Dateien dieses Commits ablehnen: Sie liegen nicht in LFS.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to LFS</source>
        <translation>Nach LFS verschieben</translation>
    </message>
    <message>
        <source>Giving files to LFS</source>
        <translation>Gibt Dateien an LFS</translation>
    </message>
    <message>
        <source>Moving files to LFS</source>
        <translation>Verschiebt Dateien nach LFS</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Pushen</translation>
    </message>
    <message>
        <source>The Hub would refuse these commits.</source>
        <translation>Der Hub würde diese Commits ablehnen.</translation>
    </message>
    <message>
        <source>The Hub may refuse these commits.</source>
        <translation>Der Hub lehnt diese Commits vielleicht ab.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Move to LFS and Push</source>
        <translation>Nach LFS &amp;verschieben und pushen</translation>
    </message>
    <message>
        <source>Makes the commits that are still to be pushed anew, with these files in LFS; the old ones are kept</source>
        <translation>Macht die Commits, die noch zu pushen sind, neu, mit diesen Dateien in LFS; die alten bleiben erhalten</translation>
    </message>
    <message>
        <source>&amp;Push As It Is</source>
        <translation>&amp;Pushen, wie es ist</translation>
    </message>
</context>
<context>
    <name>spacewright::views::QuickFixes</name>
    <message>
        <source>Can be mended</source>
        <translation>Lässt sich beheben</translation>
    </message>
    <message>
        <source>Mend This Line…</source>
        <translation>Diese Zeile beheben …</translation>
    </message>
</context>
<context>
    <name>spacewright::views::QuickOpen</name>
    <message>
        <source>Quick Open</source>
        <translation>Schnell öffnen</translation>
    </message>
    <message>
        <source>Type a part of a file&apos;s name; :12 goes to line 12</source>
        <translation>Teil eines Dateinamens eingeben; :12 springt zu Zeile 12</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Reading the folder…</source>
        <translation>Ordner wird gelesen …</translation>
    </message>
    <message>
        <source>No file has these letters in its path.</source>
        <translation>Keine Datei hat diese Buchstaben in ihrem Pfad.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::RebasePlanDialog</name>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Join with the one before</source>
        <translation>Mit dem vorigen vereinen</translation>
    </message>
    <message>
        <source>Join, without its message</source>
        <translation>Vereinen, ohne seine Nachricht</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Rebase</source>
        <translation>Rebase</translation>
    </message>
    <message>
        <source>These commits are made again on top of %1, from top to bottom:</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>Diese Commits werden auf %1 neu angelegt, von oben nach unten:</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>&amp;Rebase</source>
        <translation>&amp;Rebase</translation>
    </message>
</context>
<context>
    <name>spacewright::views::RecipeDialog</name>
    <message>
        <source>Containerfile of %1</source>
        <extracomment>%1 is the title of a Space</extracomment>
        <translation>Containerfile von %1</translation>
    </message>
    <message>
        <source>Kubernetes Manifest of %1</source>
        <translation>Kubernetes-Manifest von %1</translation>
    </message>
    <message>
        <source>Containerfile</source>
        <translation>Containerfile</translation>
    </message>
    <message>
        <source>Kubernetes manifest</source>
        <translation>Kubernetes-Manifest</translation>
    </message>
    <message>
        <source>Why the line is there</source>
        <translation>Warum die Zeile da ist</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Speichern unter</translation>
    </message>
</context>
<context>
    <name>spacewright::views::RepairAction</name>
    <message>
        <source>Check and &amp;Repair</source>
        <translation>Prüfen und &amp;reparieren</translation>
    </message>
    <message>
        <source>Looks for damage, makes indexes anew and removes locks that nobody holds; files stay as they are</source>
        <translation>Sucht nach Schäden, erstellt Indexe neu und entfernt Sperren, die niemand hält; Dateien bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Checking the repository</source>
        <translation>Das Repository wird geprüft</translation>
    </message>
    <message>
        <source>Getting the repository again</source>
        <translation>Das Repository wird noch einmal geholt</translation>
    </message>
    <message>
        <source>The lock that was left behind is gone. Try again what you wanted.</source>
        <translation>Die zurückgelassene Sperre ist weg. Versuchen Sie noch einmal, was Sie vorhatten.</translation>
    </message>
    <message>
        <source>The index was made anew; nothing is staged. The damaged one is kept as %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Der Index wurde neu erstellt; nichts ist vorgemerkt. Der beschädigte liegt als %1 bereit.</translation>
    </message>
    <message>
        <source>The index of a pack was made anew.</source>
        <translation>Der Index eines Packs wurde neu erstellt.</translation>
    </message>
    <message numerus="yes">
        <source>%n damaged file(s) of git were put aside, as %1.</source>
        <extracomment>%n counts files; %1 is the path of the first one</extracomment>
        <translation>
            <numerusform>%n beschädigte Datei von Git wurde beiseitegelegt, als %1.</numerusform>
            <numerusform>%n beschädigte Dateien von Git wurden beiseitegelegt, als %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) of the history are missing.</source>
        <extracomment>%n counts parts of the history: commits, folders and files</extracomment>
        <translation>
            <numerusform>%n Objekt des Verlaufs fehlt.</numerusform>
            <numerusform>%n Objekte des Verlaufs fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Get From the Remote</source>
        <translation>Vom Remote holen</translation>
    </message>
    <message>
        <source>The remote does not have them either.</source>
        <translation>Auch das Remote hat sie nicht.</translation>
    </message>
    <message>
        <source>The repository is whole again.</source>
        <translation>Das Repository ist wieder ganz.</translation>
    </message>
    <message>
        <source>The repository is sound.</source>
        <translation>Das Repository ist in Ordnung.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::ResetDialog</name>
    <message>
        <source>Reset Branch</source>
        <translation>Zweig zurücksetzen</translation>
    </message>
    <message>
        <source>The checked out commit will be “%1”.</source>
        <extracomment>%1 is a branch, %2 the first line of a commit&apos;s message</extracomment>
        <translation>Der ausgecheckte Commit wird „%1“.</translation>
    </message>
    <message>
        <source>%1 will stand at “%2”.</source>
        <translation>%1 wird bei „%2“ stehen.</translation>
    </message>
    <message>
        <source>Keep what the later commits &amp;changed, in the files</source>
        <translation>Was die späteren Commits &amp;änderten, in den Dateien behalten</translation>
    </message>
    <message>
        <source>Keep it, and have it &amp;staged, ready for one new commit</source>
        <translation>Es behalten und &amp;vormerken, bereit für einen neuen Commit</translation>
    </message>
    <message>
        <source>Go back in the &amp;files too; changes that are in no commit are kept aside</source>
        <translation>Auch in den &amp;Dateien zurückgehen; Änderungen, die in keinem Commit sind, werden aufgehoben</translation>
    </message>
    <message>
        <source>It can be undone in the menu Repository.</source>
        <translation>Im Menü „Repository“ kann das rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::ResourcesView</name>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Nothing has run yet</source>
        <translation>Noch ist nichts gelaufen</translation>
    </message>
    <message>
        <source>Run the Space: what it takes of processors and memory appears here, and on which flavors of the Hub it would fit.</source>
        <translation>Führen Sie den Space aus: Hier erscheint, was er an Prozessoren und Speicher braucht und auf welche Ausstattungen des Hubs er passt.</translation>
    </message>
    <message>
        <source>What the app uses over time</source>
        <translation>Was die App über die Zeit verbraucht</translation>
    </message>
    <message>
        <source>Memory:</source>
        <translation>Speicher:</translation>
    </message>
    <message>
        <source>Processors:</source>
        <translation>Prozessoren:</translation>
    </message>
    <message>
        <source>Flavors of the Hub</source>
        <translation>Ausstattungen des Hubs</translation>
    </message>
    <message>
        <source>%1 of %2, peak %3</source>
        <extracomment>%1, %2 and %3 are amounts of memory</extracomment>
        <translation>%1 von %2, Spitze %3</translation>
    </message>
    <message>
        <source>%1, peak %2</source>
        <extracomment>%1 and %2 are amounts of memory</extracomment>
        <translation>%1, Spitze %2</translation>
    </message>
    <message>
        <source>%1 of %2 cores, peak %3</source>
        <extracomment>%1 and %3 are numbers of cores in use, %2 is how many there are</extracomment>
        <translation>%1 von %2 Kernen, Spitze %3</translation>
    </message>
    <message>
        <source>%1 cores, peak %2</source>
        <extracomment>%1 and %2 are numbers of cores in use</extracomment>
        <translation>%1 Kerne, Spitze %2</translation>
    </message>
    <message>
        <source>Prices as documented in August 2026.</source>
        <translation>Preise nach der Dokumentation vom August 2026.</translation>
    </message>
    <message>
        <source>Prices as documented in August 2026: the Hub could not be asked for today&apos;s.</source>
        <translation>Preise nach der Dokumentation vom August 2026: Der Hub war nach den heutigen nicht zu fragen.</translation>
    </message>
    <message>
        <source>Prices of the Hub&apos;s own table, asked on %1.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Preise aus der Tabelle des Hubs, gefragt am %1.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU-Speicher</translation>
    </message>
    <message>
        <source>Disk:</source>
        <translation>Datenträger:</translation>
    </message>
    <message>
        <source>GPU memory:</source>
        <translation>GPU-Speicher:</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <extracomment>%1 and %2 are amounts of disk space: what was written, and what may be</extracomment>
        <translation>%1 von %2 geschrieben</translation>
    </message>
    <message>
        <source>%1; %2 % busy</source>
        <extracomment>%1 says how much memory of a graphics processor is used, %2 is how much of its time it works</extracomment>
        <translation>%1; zu %2 % ausgelastet</translation>
    </message>
</context>
<context>
    <name>spacewright::views::RevisionView</name>
    <message>
        <source>Text of this revision</source>
        <translation>Text dieses Standes</translation>
    </message>
    <message>
        <source>%1 as of %2, read-only</source>
        <extracomment>The head of an old state of a file: %1 is its path, %2 the id of a commit</extracomment>
        <translation>%1 im Stand von %2, nur lesbar</translation>
    </message>
    <message>
        <source>It cannot be shown</source>
        <translation>Das kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>This file is not text</source>
        <translation>Diese Datei ist kein Text</translation>
    </message>
</context>
<context>
    <name>spacewright::views::RunActions</name>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Neu bauen</translation>
    </message>
    <message>
        <source>Build again from nothing, then run</source>
        <translation>Von Grund auf neu bauen, dann starten</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Variables and Secrets…</source>
        <translation>Variablen und Geheimnisse …</translation>
    </message>
    <message>
        <source>Show &amp;Containerfile</source>
        <translation>&amp;Containerfile anzeigen</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Let the app live that has not ended yet</source>
        <translation>Die App weiterleben lassen, die sich noch nicht beendet hat</translation>
    </message>
    <message>
        <source>Stop Now</source>
        <translation>Jetzt anhalten</translation>
    </message>
    <message>
        <source>Without &amp;Network</source>
        <translation>Ohne &amp;Netz</translation>
    </message>
    <message>
        <source>Run in a container that reaches no network; its page is shown all the same</source>
        <translation>In einem Container ausführen, der kein Netz erreicht; seine Seite wird trotzdem gezeigt</translation>
    </message>
    <message>
        <source>&amp;Fidelity Report</source>
        <translation>Bericht zur &amp;Treue</translation>
    </message>
    <message>
        <source>What differs between the last run here and the Hub</source>
        <translation>Worin sich der letzte Lauf hier vom Hub unterscheidet</translation>
    </message>
    <message>
        <source>Show &amp;Kubernetes Manifest</source>
        <translation>&amp;Kubernetes-Manifest zeigen</translation>
    </message>
    <message>
        <source>What runs this Space&apos;s image in a cluster, with the limits of the flavor</source>
        <translation>Was das Image dieses Space in einem Cluster ausführt, mit den Grenzen der Ausstattung</translation>
    </message>
    <message>
        <source>Run the Hub&apos;s &amp;Image</source>
        <translation>&amp;Image des Hubs ausführen</translation>
    </message>
    <message>
        <source>Run the image that the Hub has built of this Space, in a container</source>
        <translation>Das Image, das der Hub von diesem Space gebaut hat, in einem Container ausführen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::RunChoices</name>
    <message>
        <source>Runner</source>
        <translation>Runner</translation>
    </message>
    <message>
        <source>What runs the Space: chosen by what it needs, or one that you choose</source>
        <translation>Was den Space ausführt: gewählt nach dem, was er braucht, oder von Ihnen</translation>
    </message>
    <message>
        <source>Flavor</source>
        <translation>Ausstattung</translation>
    </message>
    <message>
        <source>The hardware of the Hub whose limits apply</source>
        <translation>Die Hardware des Hubs, deren Grenzen gelten</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>Treue</translation>
    </message>
    <message>
        <source>How close to a build on the Hub the run is</source>
        <translation>Wie genau der Lauf einem Build auf dem Hub gleicht</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The first of these that has what the Space needs</source>
        <translation>Der erste von diesen, der hat, was der Space braucht</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Needs nothing but this program</source>
        <translation>Braucht nichts außer diesem Programm</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>In a container of Podman or Docker, as on the Hub</source>
        <translation>In einem Container von Podman oder Docker, wie auf dem Hub</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>Statisch</translation>
    </message>
    <message>
        <source>The files are served as they are</source>
        <translation>Die Dateien werden ausgeliefert, wie sie sind</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>The folder itself runs: what you save shows at once</source>
        <translation>Der Ordner selbst läuft: Was Sie speichern, zeigt sich sofort</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exakt</translation>
    </message>
    <message>
        <source>Built as on the Hub, in a container, with a copy of the folder as it is now</source>
        <translation>Gebaut wie auf dem Hub, in einem Container, mit einer Kopie des Ordners, wie er jetzt ist</translation>
    </message>
    <message>
        <source>The page is built in a sandbox and served</source>
        <translation>Die Seite wird in einer Sandbox gebaut und ausgeliefert</translation>
    </message>
    <message>
        <source>The page is built in a container of Podman or Docker, as on the Hub, and served</source>
        <translation>Die Seite wird wie auf dem Hub in einem Container von Podman oder Docker gebaut und ausgeliefert</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>The graphics processors of this machine that the app gets</source>
        <translation>Die Grafikprozessoren dieses Rechners, die die App bekommt</translation>
    </message>
    <message>
        <source>Its CPU and memory limits apply; in place of its accelerator the app gets a GPU of this machine, if there is one.</source>
        <translation>Ihre Grenzen für CPU und Speicher gelten; statt ihres Beschleunigers bekommt die App eine GPU dieses Rechners, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>How many graphics processors an app gets</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 This mends it: %2</source>
        <extracomment>%1 is a sentence on what is wrong, %2 a command</extracomment>
        <translation>%1 Das behebt es: %2</translation>
    </message>
    <message>
        <source>One</source>
        <extracomment>How many graphics processors an app gets: the only one that there is</extracomment>
        <translation>Eine</translation>
    </message>
    <message>
        <source>All %1</source>
        <extracomment>How many graphics processors an app gets; %1 is how many there are</extracomment>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>On the flavor&apos;s real hardware, in a private Space of your account that is removed when the run ends</source>
        <translation>Auf der echten Hardware der Ausstattung, in einem privaten Space Ihres Kontos, der am Ende des Laufs entfernt wird</translation>
    </message>
    <message>
        <source>By flavor</source>
        <extracomment>How many graphics processors an app gets: as many as the flavor of the Hub has</extracomment>
        <translation>Nach Ausstattung</translation>
    </message>
    <message>
        <source>A copy of the folder as it is now is served, without what git ignores</source>
        <translation>Ausgeliefert wird eine Kopie des Ordners, wie er jetzt ist, ohne das, was git ignoriert</translation>
    </message>
</context>
<context>
    <name>spacewright::views::RunningModel</name>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a number: how much of a processor core is in use</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1
Started in this window</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>%1
In diesem Fenster gestartet</translation>
    </message>
    <message>
        <source>%1
Started on the command line, by process %2</source>
        <extracomment>%1 is a folder, %2 the number of a process</extracomment>
        <translation>%1
Auf der Kommandozeile gestartet, von Prozess %2</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Runner</source>
        <translation>Runner</translation>
    </message>
    <message>
        <source>Flavor</source>
        <translation>Ausstattung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>How long ago a Space was started</extracomment>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>spacewright::views::RunningView</name>
    <message>
        <source>No Space runs</source>
        <translation>Kein Space läuft</translation>
    </message>
    <message>
        <source>Each Space that you run here or on the command line is listed, also while you work on another one.</source>
        <translation>Jeder Space, den Sie hier oder auf der Kommandozeile ausführen, wird aufgelistet, auch während Sie an einem anderen arbeiten.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Open the Space here; the one that is open goes on running</source>
        <translation>Den Space hier öffnen; der jetzt offene läuft weiter</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Schlafen legen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Running Spaces</source>
        <translation>Laufende Spaces</translation>
    </message>
    <message>
        <source>Wake</source>
        <translation>Wecken</translation>
    </message>
    <message>
        <source>To let it sleep, choose a sleep time in the settings under Run, and run it again</source>
        <translation>Damit er schlafen kann, wählen Sie in den Einstellungen unter Ausführen eine Schlafzeit, und starten Sie ihn neu</translation>
    </message>
    <message>
        <source>A sleeping app frees what it uses; a visit wakes it, or this</source>
        <translation>Eine schlafende App gibt frei, was sie belegt; ein Besuch weckt sie, oder dies</translation>
    </message>
    <message>
        <source>What runs on the Hub&apos;s hardware runs until it is stopped</source>
        <translation>Was auf der Hardware des Hubs läuft, läuft, bis es beendet wird</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SaveGuard</name>
    <message>
        <source>%1 was not saved: its folder is full or cannot be written to. Free some space or allow writing, and save again.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde nicht gespeichert: Sein Ordner ist voll oder schreibgeschützt. Schaffen Sie Platz oder erlauben Sie das Schreiben und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>%1 was not saved.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 was not saved: the disk did not take all of it. Free some space and save again.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde nicht gespeichert: Der Datenträger hat nicht alles aufgenommen. Schaffen Sie Platz und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>%1 was not saved and is damaged on the disk: there was no room for it. Free some space and save again; the text is still here.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde nicht gespeichert und ist auf dem Datenträger beschädigt: Es war kein Platz dafür. Schaffen Sie Platz und speichern Sie erneut; der Text ist noch hier.</translation>
    </message>
    <message>
        <source>%1 was not saved: it leads to another place than when it was opened. Save it elsewhere, or put the file back.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde nicht gespeichert: Es führt an einen anderen Ort als beim Öffnen. Speichern Sie es woanders, oder stellen Sie die Datei wieder her.</translation>
    </message>
    <message>
        <source>%1 was not saved: it is no file any more. Save it elsewhere, or remove what is there.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde nicht gespeichert: Es ist keine Datei mehr. Speichern Sie es woanders, oder entfernen Sie, was dort ist.</translation>
    </message>
    <message>
        <source>%1 was not saved: another program has changed it since you opened it. Look at both, then bring them together, take theirs, or save again to keep yours.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde nicht gespeichert: Ein anderes Programm hat es seit dem Öffnen geändert. Sehen Sie sich beide an, dann führen Sie sie zusammen, nehmen die andere Fassung oder speichern noch einmal, um Ihre zu behalten.</translation>
    </message>
    <message>
        <source>%1 was written by another program in the moment it was saved. Your text is still here; look at both, then save again.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde im Augenblick des Speicherns von einem anderen Programm geschrieben. Ihr Text ist noch hier; sehen Sie sich beide an und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 was saved in the very moment in which another program replaced it. What that wrote is no longer there.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 wurde genau in dem Augenblick gespeichert, in dem ein anderes Programm es ersetzte. Was jenes schrieb, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 was saved, but another program had changed it meanwhile. What that wrote is in %2.</source>
        <extracomment>%1 and %2 are paths of files</extracomment>
        <translation>%1 wurde gespeichert, aber ein anderes Programm hatte es inzwischen geändert. Was jenes schrieb, ist in %2.</translation>
    </message>
    <message>
        <source>%1 was saved, but another program had changed it meanwhile. What that wrote could not be kept.</source>
        <translation>%1 wurde gespeichert, aber ein anderes Programm hatte es inzwischen geändert. Was jenes schrieb, konnte nicht aufbewahrt werden.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SdkReleases</name>
    <message>
        <source>Packages are looked up in Spaces that you trust.</source>
        <translation>Pakete werden in Spaces nachgeschlagen, denen Sie vertrauen.</translation>
    </message>
    <message>
        <source>Answered from the cache: the package index could not be asked.</source>
        <translation>Aus dem Zwischenspeicher beantwortet: Der Paketindex war nicht zu fragen.</translation>
    </message>
    <message>
        <source>The package index could not be asked for versions.</source>
        <translation>Der Paketindex war nicht nach Versionen zu fragen.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SearchForm</name>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Find in files</source>
        <translation>In Dateien suchen</translation>
    </message>
    <message>
        <source>Aa</source>
        <extracomment>Short for &quot;match case&quot;</extracomment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>ab</source>
        <extracomment>Short for &quot;whole word&quot;</extracomment>
        <translation>ab</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>.*</source>
        <extracomment>Short for &quot;regular expression&quot;</extracomment>
        <translation>.*</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Which files</source>
        <translation>Welche Dateien</translation>
    </message>
    <message>
        <source>Only in files like *.py, pages/</source>
        <translation>Nur in Dateien wie *.py, pages/</translation>
    </message>
    <message>
        <source>Not in files like *.csv, data/</source>
        <translation>Nicht in Dateien wie *.csv, data/</translation>
    </message>
    <message>
        <source>Ignored files too</source>
        <translation>Auch ignorierte Dateien</translation>
    </message>
    <message>
        <source>Also search what .gitignore leaves out</source>
        <translation>Auch durchsuchen, was .gitignore auslässt</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SearchModel</name>
    <message numerus="yes">
        <source>%1, %n match(es)</source>
        <extracomment>A file among the results of a search: %1 is its path</extracomment>
        <translation>
            <numerusform>%1, %n Treffer</numerusform>
            <numerusform>%1, %n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Open with unsaved changes, which were searched</source>
        <translation>Geöffnet mit nicht gespeicherten Änderungen, die durchsucht wurden</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>A match among the results of a search: %1 is the number of the line, %2 the line</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SearchPanel</name>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Undo Replace</source>
        <translation>Ersetzen rückgängig machen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Copy Line</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Find in all files</source>
        <translation>In allen Dateien suchen</translation>
    </message>
    <message>
        <source>Results appear while you type. Files that git ignores are left out.</source>
        <translation>Ergebnisse erscheinen beim Tippen. Dateien, die Git ignoriert, bleiben außen vor.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>This cannot be searched for</source>
        <translation>Danach kann nicht gesucht werden</translation>
    </message>
    <message numerus="yes">
        <source>More than %n match(es) %1</source>
        <extracomment>How many matches a search found, and in how many files: %1 is the text &quot;in %n file(s)&quot;</extracomment>
        <translation>
            <numerusform>Mehr als %n Treffer %1</numerusform>
            <numerusform>Mehr als %n Treffer %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) %1</source>
        <translation>
            <numerusform>%n Treffer %1</numerusform>
            <numerusform>%n Treffer %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n file(s)</source>
        <translation>
            <numerusform>in %n Datei</numerusform>
            <numerusform>in %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read.</source>
        <translation>
            <numerusform>%n Datei konnte nicht gelesen werden.</numerusform>
            <numerusform>%n Dateien konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The expression took too long in %n line(s).</source>
        <translation>
            <numerusform>Der Ausdruck hat in %n Zeile zu lange gebraucht.</numerusform>
            <numerusform>Der Ausdruck hat in %n Zeilen zu lange gebraucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No file has this text.</source>
        <translation>Keine Datei enthält diesen Text.</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <extracomment>A button: %n is how many matches would be replaced</extracomment>
        <translation>
            <numerusform>%n ersetzen</numerusform>
            <numerusform>%n ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n file(s).</source>
        <translation>
            <numerusform>In %n Datei ersetzt.</numerusform>
            <numerusform>In %n Dateien ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The replacement was undone.</source>
        <translation>Das Ersetzen wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>%1 %2 was left as it is: %3</source>
        <extracomment>%1 is what was done, %2 a file, %3 why it was left as it is</extracomment>
        <translation>%1 %2 blieb, wie sie ist: %3</translation>
    </message>
    <message numerus="yes">
        <source>So were %n other file(s).</source>
        <translation>
            <numerusform>Ebenso %n weitere Datei.</numerusform>
            <numerusform>Ebenso %n weitere Dateien.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::SettingDialog</name>
    <message>
        <source>Secret on the Hub</source>
        <translation>Geheimnis auf dem Hub</translation>
    </message>
    <message>
        <source>Variable on the Hub</source>
        <translation>Variable auf dem Hub</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>&amp;Wert:</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>&amp;Beschreibung:</translation>
    </message>
    <message>
        <source>The Space starts again when this is saved.</source>
        <translation>Der Space startet neu, wenn dies gespeichert wird.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Editor: %1</source>
        <extracomment>Name of a page of settings; %1 is a part of the editor, e.g. &quot;Appearance&quot;</extracomment>
        <translation>Editor: %1</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Container</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SettingsTab</name>
    <message>
        <source>secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Missing on the Hub</source>
        <translation>Fehlt auf dem Hub</translation>
    </message>
    <message>
        <source>Missing here</source>
        <translation>Fehlt hier</translation>
    </message>
    <message>
        <source>Secret on one side, variable on the other</source>
        <translation>Auf der einen Seite Geheimnis, auf der anderen Variable</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Ein anderer Wert</translation>
    </message>
    <message>
        <source>On both sides</source>
        <translation>Auf beiden Seiten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Send to the Hub</source>
        <translation>An den Hub senden</translation>
    </message>
    <message>
        <source>Add Variable</source>
        <translation>Variable hinzufügen</translation>
    </message>
    <message>
        <source>Add Secret</source>
        <translation>Geheimnis hinzufügen</translation>
    </message>
    <message>
        <source>Edit Those of Here</source>
        <translation>Hiesige bearbeiten</translation>
    </message>
    <message>
        <source>Secrets and variables</source>
        <translation>Geheimnisse und Variablen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>On the Hub</source>
        <translation>Auf dem Hub</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Secrets and variables are shown to those who may change the Space.</source>
        <translation>Geheimnisse und Variablen werden denen gezeigt, die den Space ändern dürfen.</translation>
    </message>
    <message>
        <source>There are no secrets and no variables yet.</source>
        <translation>Es gibt noch keine Geheimnisse und keine Variablen.</translation>
    </message>
    <message>
        <source>Open the Space here to compare these with what it gets on this machine.</source>
        <translation>Öffnen Sie den Space hier, um diese mit dem zu vergleichen, was er auf diesem Rechner bekommt.</translation>
    </message>
    <message>
        <source>Each has its counterpart.</source>
        <translation>Jedes hat sein Gegenstück.</translation>
    </message>
    <message>
        <source>Missing on the Hub: %1. Missing here: %2.</source>
        <extracomment>Numbers of secrets and variables</extracomment>
        <translation>Auf dem Hub fehlen: %1. Hier fehlen: %2.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SignInDialog</name>
    <message>
        <source>&amp;Keep it in the keychain</source>
        <translation>Im &amp;Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign In to the Hub</source>
        <translation>Beim Hub anmelden</translation>
    </message>
    <message>
        <source>Address of the Hub</source>
        <translation>Adresse des Hubs</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Make a token on the Hub under %1Access Tokens%2. To read, run and look, the role “read” is enough; to publish and to manage Spaces it has to be “write”.</source>
        <extracomment>%1 and %2 begin and end a link</extracomment>
        <translation>Legen Sie auf dem Hub unter %1Access Tokens%2 ein Token an. Zum Lesen, Ausführen und Ansehen reicht die Rolle „read“; zum Veröffentlichen und Verwalten von Spaces muss es „write“ sein.</translation>
    </message>
    <message>
        <source>&amp;Hub:</source>
        <translation>&amp;Hub:</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>Use the Login of “hf”</source>
        <translation>Anmeldung von „hf“ verwenden</translation>
    </message>
    <message>
        <source>There is no keychain: the token is known until the program ends</source>
        <translation>Es gibt keinen Schlüsselbund: Das Token ist bekannt, bis das Programm endet</translation>
    </message>
    <message>
        <source>Sign In with the &amp;Browser</source>
        <translation>Mit dem &amp;Browser anmelden</translation>
    </message>
    <message>
        <source>Compare the code %1 with the one on %2the Hub&apos;s page%3, and confirm it there.</source>
        <extracomment>%1 is a code of some letters, %2 and %3 begin and end a link</extracomment>
        <translation>Vergleichen Sie den Code %1 mit dem auf %2der Seite des Hubs%3, und bestätigen Sie ihn dort.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SleepChoice</name>
    <message>
        <source>Sleep time</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <extracomment>%n is a number of minutes</extracomment>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <extracomment>%n is a number of hours</extracomment>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Visits a day</source>
        <translation>Besuche am Tag</translation>
    </message>
    <message>
        <source>Visits that wake the Space, as far from each other as can be</source>
        <translation>Besuche, die den Space wecken, so weit voneinander entfernt wie möglich</translation>
    </message>
    <message>
        <source>Sleep after:</source>
        <translation>Ruht nach:</translation>
    </message>
    <message>
        <source>Visits a day:</source>
        <translation>Besuche am Tag:</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SpaceBanner</name>
    <message>
        <source>%1 by %2, %3</source>
        <extracomment>What assistive technology reads of a Space: %1 is its title, %2 its owner, %3 how it runs</extracomment>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SpaceDelegate</name>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SpaceFacts</name>
    <message>
        <source>Stage:</source>
        <translation>Status:</translation>
    </message>
    <message>
        <source>Commit:</source>
        <translation>Commit:</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Change the hardware</source>
        <translation>Die Hardware ändern</translation>
    </message>
    <message>
        <source>Sleeps after</source>
        <translation>Schläft nach</translation>
    </message>
    <message>
        <source>Change when it sleeps</source>
        <translation>Ändern, wann er schläft</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Replikate</translation>
    </message>
    <message>
        <source>Change the number of replicas</source>
        <translation>Die Zahl der Replikate ändern</translation>
    </message>
    <message>
        <source>Hardware:</source>
        <translation>Hardware:</translation>
    </message>
    <message>
        <source>Cost:</source>
        <translation>Kosten:</translation>
    </message>
    <message>
        <source>Sleeps after:</source>
        <translation>Schläft nach:</translation>
    </message>
    <message>
        <source>Replicas:</source>
        <translation>Replikate:</translation>
    </message>
    <message>
        <source>Dev mode:</source>
        <translation>Dev-Modus:</translation>
    </message>
    <message>
        <source>Storage:</source>
        <translation>Speicherplatz:</translation>
    </message>
    <message>
        <source>Addresses:</source>
        <translation>Adressen:</translation>
    </message>
    <message>
        <source>Duplicated from:</source>
        <translation>Dupliziert von:</translation>
    </message>
    <message>
        <source>On the Hub:</source>
        <translation>Auf dem Hub:</translation>
    </message>
    <message>
        <source>On: open the editor in a browser</source>
        <translation>An: den Editor im Browser öffnen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Turn Off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Turn On</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Turn dev mode off</source>
        <translation>Dev-Modus ausschalten</translation>
    </message>
    <message>
        <source>Turn dev mode on</source>
        <translation>Dev-Modus einschalten</translation>
    </message>
    <message>
        <source>None runs. The newest is %1.</source>
        <extracomment>%1 is the short id of a commit</extracomment>
        <translation>Keiner läuft. Der neueste ist %1.</translation>
    </message>
    <message>
        <source>%1 runs, which is the newest.</source>
        <extracomment>%1 is the short id of a commit</extracomment>
        <translation>%1 läuft, der neueste.</translation>
    </message>
    <message>
        <source>%1 runs. Not yet running: %2</source>
        <extracomment>%1 is the short id of a commit, %2 the number of newer ones</extracomment>
        <translation>%1 läuft. Noch nicht laufend: %2</translation>
    </message>
    <message>
        <source>%1/h</source>
        <translation>%1/h</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>The Hub does not say.</source>
        <translation>Der Hub sagt es nicht.</translation>
    </message>
    <message>
        <source>%1 an hour while it starts and runs; building is free.</source>
        <translation>%1 je Stunde, solange er startet und läuft; Bauen ist kostenlos.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>After the change: %1 an hour.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Nach der Änderung: %1 je Stunde.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>15 minutes without visitors</source>
        <translation>15 Minuten ohne Besuch</translation>
    </message>
    <message>
        <source>An hour without visitors</source>
        <translation>Einer Stunde ohne Besuch</translation>
    </message>
    <message>
        <source>5 hours without visitors</source>
        <translation>5 Stunden ohne Besuch</translation>
    </message>
    <message>
        <source>A day without visitors</source>
        <translation>Einem Tag ohne Besuch</translation>
    </message>
    <message>
        <source>2 days without visitors</source>
        <translation>2 Tagen ohne Besuch</translation>
    </message>
    <message>
        <source>As the Hub does by itself</source>
        <translation>Wie der Hub es von selbst tut</translation>
    </message>
    <message>
        <source>%1 seconds without visitors</source>
        <translation>%1 Sekunden ohne Besuch</translation>
    </message>
    <message>
        <source>%1 in the repository</source>
        <translation>%1 im Repository</translation>
    </message>
    <message>
        <source>The size of the repository is not told</source>
        <translation>Die Größe des Repositorys wird nicht genannt</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>A part of storage: %1 is a repository or bucket, %2 the folder where the app finds it</extracomment>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Verwalten</translation>
    </message>
    <message>
        <source>Nothing: it is an original</source>
        <translation>Nichts: Es ist ein Original</translation>
    </message>
    <message>
        <source>Settings, custom domain, visibility</source>
        <translation>Einstellungen, eigene Domain, Sichtbarkeit</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SpaceListModel</name>
    <message>
        <source>%1 by %2, %3</source>
        <extracomment>What assistive technology reads of a Space: %1 is its title, %2 its owner, %3 how it runs</extracomment>
        <translation>%1 von %2, %3</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SpacePage</name>
    <message>
        <source>Get</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Get this Space with its history</source>
        <translation>Diesen Space mit seinem Verlauf holen</translation>
    </message>
    <message>
        <source>Run Here</source>
        <translation>Hier ausführen</translation>
    </message>
    <message>
        <source>Get it and run it here</source>
        <translation>Holen und hier ausführen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Make a Space of your own from it here, which remembers where it came from</source>
        <translation>Hier einen eigenen Space daraus machen, der seine Herkunft kennt</translation>
    </message>
    <message>
        <source>Duplicate on the Hub…</source>
        <translation>Auf dem Hub duplizieren …</translation>
    </message>
    <message>
        <source>Make a Space of your own from it on the Hub</source>
        <translation>Auf dem Hub einen eigenen Space daraus machen</translation>
    </message>
    <message>
        <source>Twin</source>
        <translation>Zwilling</translation>
    </message>
    <message>
        <source>Show it beside what runs here</source>
        <translation>Neben dem zeigen, was hier läuft</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Follow its logs in the panel Log</source>
        <translation>Den Protokollen im Bereich Protokoll folgen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Start the app again</source>
        <translation>Die App neu starten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop it until somebody restarts it; a paused Space costs nothing</source>
        <translation>Anhalten, bis ihn jemand neu startet; ein pausierter Space kostet nichts</translation>
    </message>
    <message>
        <source>Factory Rebuild</source>
        <translation>Von Grund auf neu bauen</translation>
    </message>
    <message>
        <source>Build it again with nothing kept from earlier builds</source>
        <translation>Neu bauen, ohne etwas aus früheren Builds zu behalten</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Secrets and Variables</source>
        <translation>Geheimnisse und Variablen</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Diskussionen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>A factory rebuild takes longer than a restart, and until it is done the Space may be away.</source>
        <translation>Von Grund auf neu zu bauen dauert länger als ein Neustart, und bis dahin kann der Space weg sein.</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Neu bauen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SpaceTrust</name>
    <message>
        <source>Revoke &amp;Trust</source>
        <translation>&amp;Vertrauen entziehen</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>Vertraut</translation>
    </message>
    <message>
        <source>Not Trusted</source>
        <translation>Nicht vertraut</translation>
    </message>
    <message>
        <source>You allowed this Space to run here. Click to take that back.</source>
        <translation>Sie haben diesem Space erlaubt, hier zu laufen. Klicken Sie, um das zurückzunehmen.</translation>
    </message>
    <message>
        <source>You are asked before this Space runs here for the first time.</source>
        <translation>Sie werden gefragt, bevor dieser Space hier zum ersten Mal läuft.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::StageLabel</name>
    <message>
        <source>Stage</source>
        <extracomment>%1 is the name of a stage such as RUNNING</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Runs in %1</source>
        <extracomment>%1 is a container engine, e.g. &quot;Podman 4.3.1, rootless&quot;</extracomment>
        <translation>Läuft in %1</translation>
    </message>
    <message>
        <source>Processors: %1</source>
        <extracomment>%1 is a number of processor cores, e.g. 0.3</extracomment>
        <translation>Prozessoren: %1</translation>
    </message>
    <message>
        <source>Memory: %1 of %2</source>
        <translation>Speicher: %1 von %2</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <extracomment>%1 is a size</extracomment>
        <translation>Speicher: %1</translation>
    </message>
    <message numerus="yes">
        <source>ends in %n s</source>
        <extracomment>An app that was asked to end and still runs: %n seconds until it is ended by force</extracomment>
        <translation>
            <numerusform>endet in %n s</numerusform>
            <numerusform>endet in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <extracomment>How many errors a running app has told of so far</extracomment>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>engine away</source>
        <extracomment>The container engine that an app runs in does not answer</extracomment>
        <translation>Engine weg</translation>
    </message>
</context>
<context>
    <name>spacewright::views::StashMenu</name>
    <message>
        <source>%1, %2</source>
        <extracomment>An entry of changes that were put aside: %1 is what it says of them, %2 when it was</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Changes Put &amp;Aside</source>
        <translation>&amp;Beiseitegelegte Änderungen</translation>
    </message>
    <message>
        <source>&amp;Put All Changes Aside</source>
        <translation>Alle Änderungen &amp;beiseitelegen</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Putting changes aside</source>
        <translation>Änderungen werden beiseitegelegt</translation>
    </message>
    <message>
        <source>Your changes were put aside.</source>
        <translation>Ihre Änderungen wurden beiseitegelegt.</translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bringing changes back</source>
        <translation>Änderungen werden zurückgeholt</translation>
    </message>
    <message>
        <source>The changes are back.</source>
        <translation>Die Änderungen sind zurück.</translation>
    </message>
    <message>
        <source>Changes that were put aside were deleted.</source>
        <translation>Beiseitegelegte Änderungen wurden gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>spacewright::views::StorageDialog</name>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>What takes room</source>
        <translation>Was Platz braucht</translation>
    </message>
    <message>
        <source>Clean Up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Count Again</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <extracomment>%1 is the name of what is being removed</extracomment>
        <translation>%1 wird entfernt</translation>
    </message>
    <message>
        <source>%1 so far. Counting %2</source>
        <extracomment>%1 is a size, %2 the name of what is being counted</extracomment>
        <translation>Bisher %1. %2 wird gezählt</translation>
    </message>
    <message>
        <source>%1 Spacewright&apos;s things take %2 in all.</source>
        <extracomment>%1 is what a clean-up did or empty, %2 a size such as &quot;3.4 GB&quot;</extracomment>
        <translation>%1 Was Spacewright angelegt hat, belegt insgesamt %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were removed, %1 are free.</source>
        <extracomment>%1 is a size such as &quot;3.4 GB&quot;</extracomment>
        <translation>
            <numerusform>%n Eintrag wurde entfernt, %1 sind frei geworden.</numerusform>
            <numerusform>%n Einträge wurden entfernt, %1 sind frei geworden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::StorageModel</name>
    <message>
        <source>%1 (in use)</source>
        <extracomment>%1 is the name of an environment, image or build</extracomment>
        <translation>%1 (in Gebrauch)</translation>
    </message>
    <message>
        <source>%1 (pinned)</source>
        <extracomment>%1 is the name of a build that is to be kept</extracomment>
        <translation>%1 (angeheftet)</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>spacewright::views::SyncActions</name>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Abrufen</translation>
    </message>
    <message>
        <source>Ask the remote what is new; files stay as they are</source>
        <translation>Die Gegenstelle fragen, was neu ist; Dateien bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Pu&amp;ll (%L1)</source>
        <extracomment>A menu entry and button: %1 is how many commits there are to get</extracomment>
        <translation>Ü&amp;bernehmen (%L1)</translation>
    </message>
    <message>
        <source>Pu&amp;ll</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>&amp;Push (%L1)</source>
        <extracomment>A menu entry and button: %1 is how many commits there are to send</extracomment>
        <translation>&amp;Schicken (%L1)</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>&amp;Schicken</translation>
    </message>
    <message>
        <source>This repository has no remote called “origin”</source>
        <translation>Dieses Repository hat keine Gegenstelle namens „origin“</translation>
    </message>
    <message>
        <source>Get the remote&apos;s commits and bring them in</source>
        <translation>Die Commits der Gegenstelle holen und übernehmen</translation>
    </message>
    <message>
        <source>Send this branch&apos;s commits to the remote</source>
        <translation>Die Commits dieses Branches zur Gegenstelle schicken</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Wird abgerufen</translation>
    </message>
    <message>
        <source>What the remote has is known now.</source>
        <translation>Was die Gegenstelle hat, ist jetzt bekannt.</translation>
    </message>
    <message>
        <source>Pulling</source>
        <translation>Wird übernommen</translation>
    </message>
    <message>
        <source>There was nothing new to pull.</source>
        <translation>Es gab nichts Neues zu übernehmen.</translation>
    </message>
    <message>
        <source>The remote&apos;s commits are here now.</source>
        <translation>Die Commits der Gegenstelle sind jetzt hier.</translation>
    </message>
    <message>
        <source>The remote&apos;s commits were merged with yours.</source>
        <translation>Die Commits der Gegenstelle sind mit Ihren zusammengeführt.</translation>
    </message>
    <message>
        <source>You and the remote have changed the same lines. Solve the conflicts, then commit.</source>
        <translation>Sie und die Gegenstelle haben dieselben Zeilen geändert. Lösen Sie die Konflikte und committen Sie dann.</translation>
    </message>
    <message>
        <source>Pushing</source>
        <translation>Wird geschickt</translation>
    </message>
    <message>
        <source>Pushed %1 to %2.</source>
        <translation>%1 an %2 geschickt.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::TableDiff</name>
    <message>
        <source>%1 → %2</source>
        <extracomment>A cell of a table that changed: %1 is what was in it, %2 what is</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Changed cells</source>
        <translation>Geänderte Zellen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::TableViewer</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns, %3</source>
        <extracomment>Of a table: %1 and %2 are numbers, %3 the size of the file</extracomment>
        <translation>%1 Zeilen, %2 Spalten, %3</translation>
    </message>
    <message>
        <source>%1, reading…</source>
        <extracomment>%1 is what is known of a table, which is still being read</extracomment>
        <translation>%1, wird gelesen …</translation>
    </message>
</context>
<context>
    <name>spacewright::views::TaskButton</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <extracomment>In the corner of the window; %1 is the title of a job, %2 how far it is in percent</extracomment>
        <translation>%1: %2 %</translation>
    </message>
</context>
<context>
    <name>spacewright::views::TensorModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>spacewright::views::TerminalPanel</name>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>The shell has ended with %1. Press Enter for another one.</source>
        <extracomment>In a terminal: %1 is an exit code</extracomment>
        <translation>Die Shell hat mit %1 geendet. Drücken Sie Enter für eine neue.</translation>
    </message>
    <message>
        <source>%1 Press Enter to try again.</source>
        <extracomment>In a terminal: %1 is a sentence that says what went wrong</extracomment>
        <translation>%1 Drücken Sie Enter, um es noch einmal zu versuchen.</translation>
    </message>
</context>
<context>
    <name>spacewright::views::TerminalView</name>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::TimeAxis</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>spacewright::views::TimelineModel</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
</context>
<context>
    <name>spacewright::views::TimelineTree</name>
    <message>
        <source>Steps of the build</source>
        <translation>Schritte des Builds</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>spacewright::views::TrendView</name>
    <message>
        <source>Trend of the builds</source>
        <translation>Verlauf der Builds</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n Paket</numerusform>
            <numerusform>%n Pakete</numerusform>
        </translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1 is the time of a build, %2 its runner, %3 what is known of it</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Nothing is known</source>
        <translation>Nichts bekannt</translation>
    </message>
    <message>
        <source>Duration of the build</source>
        <extracomment>Title of a curve</extracomment>
        <translation>Dauer des Builds</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Title of a curve</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Packages</source>
        <extracomment>Title of a curve</extracomment>
        <translation>Pakete</translation>
    </message>
</context>
<context>
    <name>spacewright::views::TwinView</name>
    <message>
        <source>Do the Same in Both</source>
        <translation>In beiden dasselbe tun</translation>
    </message>
    <message>
        <source>What you scroll, click and enter in one page happens in the other too</source>
        <translation>Was Sie in einer Seite rollen, klicken und eingeben, geschieht auch in der anderen</translation>
    </message>
    <message>
        <source>In the Hub&apos;s Frame</source>
        <translation>Im Rahmen des Hub</translation>
    </message>
    <message>
        <source>Show both inside a frame of another origin, as the Hub&apos;s page does</source>
        <translation>Beide in einem Rahmen anderer Herkunft zeigen, wie es die Seite des Hub tut</translation>
    </message>
    <message>
        <source>Picture Difference</source>
        <translation>Bildunterschied</translation>
    </message>
    <message>
        <source>Mark where the two pages are painted differently</source>
        <translation>Markieren, wo die beiden Seiten verschieden gezeichnet sind</translation>
    </message>
    <message>
        <source>Where the pages differ</source>
        <translation>Wo sich die Seiten unterscheiden</translation>
    </message>
    <message>
        <source>Both pages must be there to be compared.</source>
        <translation>Beide Seiten müssen da sein, um verglichen zu werden.</translation>
    </message>
    <message>
        <source>No difference</source>
        <extracomment>%1 is a number: how much of two pictures differs</extracomment>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>%1 % differ</source>
        <translation>%1 % verschieden</translation>
    </message>
</context>
<context>
    <name>spacewright::views::UndoActions</name>
    <message>
        <source>&amp;What Was Done</source>
        <translation>&amp;Was getan wurde</translation>
    </message>
    <message>
        <source>&amp;Undo Last Operation</source>
        <extracomment>An entry of a menu: %1 says what was done, such as &quot;Made the branch test&quot;</extracomment>
        <translation>Letzten Vorgang &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Macht rückgängig</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
</context>
<context>
    <name>spacewright::views::UnfinishedBar</name>
    <message>
        <source>A merge is not finished.</source>
        <translation>Ein Zusammenführen ist nicht beendet.</translation>
    </message>
    <message>
        <source>A rebase is at step %1 of %2.</source>
        <extracomment>%1 is the number of the step that a rebase is at, %2 how many there are</extracomment>
        <translation>Ein Rebase ist bei Schritt %1 von %2.</translation>
    </message>
    <message>
        <source>A rebase is not finished.</source>
        <translation>Ein Rebase ist nicht beendet.</translation>
    </message>
    <message>
        <source>The copy of a commit is not finished.</source>
        <translation>Das Kopieren eines Commits ist nicht beendet.</translation>
    </message>
    <message>
        <source>The undoing of a commit is not finished.</source>
        <translation>Das Zurücknehmen eines Commits ist nicht beendet.</translation>
    </message>
    <message>
        <source>Git is in the middle of something. Finish it with git.</source>
        <translation>Git ist mitten in etwas. Beenden Sie es mit Git.</translation>
    </message>
    <message numerus="yes">
        <source>Solve the conflicts in %n file(s).</source>
        <translation>
            <numerusform>Lösen Sie die Konflikte in %n Datei.</numerusform>
            <numerusform>Lösen Sie die Konflikte in %n Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every conflict is solved: go on.</source>
        <translation>Jeder Konflikt ist gelöst: Machen Sie weiter.</translation>
    </message>
    <message>
        <source>Every conflict is solved: commit.</source>
        <translation>Jeder Konflikt ist gelöst: Committen Sie.</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Give Up</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Branch and files become what they were before it began</source>
        <translation>Branch und Dateien werden, was sie vorher waren</translation>
    </message>
    <message>
        <source>Rebasing</source>
        <translation>Wird aufgesetzt</translation>
    </message>
    <message>
        <source>Giving up</source>
        <translation>Wird abgebrochen</translation>
    </message>
</context>
<context>
    <name>spacewright::views::UpstreamPage</name>
    <message>
        <source>Commits upstream</source>
        <translation>Commits im Original</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Files that changed upstream</source>
        <translation>Im Original geänderte Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Fetch what is new upstream</source>
        <translation>Holen, was im Original neu ist</translation>
    </message>
    <message>
        <source>Take Over Commit</source>
        <translation>Commit übernehmen</translation>
    </message>
    <message>
        <source>Make the same change here, as a commit</source>
        <translation>Dieselbe Änderung hier machen, als Commit</translation>
    </message>
    <message>
        <source>Take Over File</source>
        <translation>Datei übernehmen</translation>
    </message>
    <message>
        <source>Make this file as it is upstream; commit it when you like it</source>
        <translation>Diese Datei so machen, wie sie im Original ist; committen Sie sie, wenn sie Ihnen gefällt</translation>
    </message>
    <message>
        <source>Take Over All</source>
        <translation>Alles übernehmen</translation>
    </message>
    <message>
        <source>Merge everything that is new</source>
        <translation>Alles Neue zusammenführen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Show all that changed upstream</source>
        <translation>Alles zeigen, was sich im Original geändert hat</translation>
    </message>
    <message>
        <source>Send Back…</source>
        <translation>Zurücksenden …</translation>
    </message>
    <message>
        <source>Offer your changes to the original as a pull request</source>
        <translation>Ihre Änderungen dem Original als Pull Request anbieten</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Show the page of the original</source>
        <translation>Die Seite des Originals zeigen</translation>
    </message>
    <message>
        <source>Fetching from %1</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>Es wird von %1 geholt</translation>
    </message>
    <message>
        <source>taken over</source>
        <extracomment>Of a commit: the same change was made here too</extracomment>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>This is a copy of %1.</source>
        <extracomment>%1 is the name of a Space</extracomment>
        <translation>Das ist eine Kopie von %1.</translation>
    </message>
    <message>
        <source>Nothing is new there.</source>
        <translation>Dort ist nichts neu.</translation>
    </message>
    <message>
        <source>Commits there that are not here: %1.</source>
        <translation>Commits dort, die nicht hier sind: %1.</translation>
    </message>
    <message>
        <source>Taking over “%1”</source>
        <extracomment>A task: %1 is the first line of a commit&apos;s message</extracomment>
        <translation>„%1“ wird übernommen</translation>
    </message>
    <message>
        <source>“%1” is here now, too.</source>
        <extracomment>%1 is the first line of a commit&apos;s message</extracomment>
        <translation>„%1“ ist jetzt auch hier.</translation>
    </message>
    <message>
        <source>Taking over %1</source>
        <extracomment>A task: %1 is the path of a file</extracomment>
        <translation>%1 wird übernommen</translation>
    </message>
    <message>
        <source>%1 is as it is upstream. It is among your changes.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>%1 ist wie im Original. Es steht unter Ihren Änderungen.</translation>
    </message>
    <message>
        <source>Taking over what is new upstream</source>
        <translation>Neues aus dem Original wird übernommen</translation>
    </message>
    <message>
        <source>Everything of upstream is here now.</source>
        <translation>Alles aus dem Original ist jetzt hier.</translation>
    </message>
    <message>
        <source>What is new upstream is not here yet: sent back now, your pull request would undo it. Take it over first.</source>
        <translation>Was im Original neu ist, ist noch nicht hier: Jetzt zurückgesendet, würde Ihr Pull Request es rückgängig machen. Übernehmen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Send Back Anyway</source>
        <translation>Trotzdem zurücksenden</translation>
    </message>
</context>
<context>
    <name>spacewright::views::UsageView</name>
    <message>
        <source>%1 cores</source>
        <extracomment>Use of processors, %1 is a number such as 1.9</extracomment>
        <translation>%1 Kerne</translation>
    </message>
    <message>
        <source>Processors, peak %1</source>
        <extracomment>Label of a curve; %1 is a number of processor cores</extracomment>
        <translation>Prozessoren, Spitze %1</translation>
    </message>
    <message>
        <source>Memory, peak %1</source>
        <extracomment>Label of a curve; %1 is an amount of memory</extracomment>
        <translation>Speicher, Spitze %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>How much goes over the network or to the disk, %1 is an amount such as &quot;12 MB&quot;</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Network, peak %1</source>
        <extracomment>Label of a curve; %1 is an amount a second</extracomment>
        <translation>Netz, Spitze %1</translation>
    </message>
    <message>
        <source>Disk, peak %1</source>
        <extracomment>Label of a curve; %1 is an amount a second</extracomment>
        <translation>Datenträger, Spitze %1</translation>
    </message>
    <message>
        <source>network %1</source>
        <extracomment>%1 is an amount a second</extracomment>
        <translation>Netz %1</translation>
    </message>
    <message>
        <source>disk %1</source>
        <extracomment>%1 is an amount a second</extracomment>
        <translation>Datenträger %1</translation>
    </message>
    <message>
        <source>After %1: %2</source>
        <extracomment>%1 is a duration since a start, %2 what was used then, e.g. &quot;1.9 cores, 212 MB&quot;</extracomment>
        <translation>Nach %1: %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Use of graphics processors, %1 is a percentage</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <extracomment>How often an app is asked for something, %1 is a number such as 12</extracomment>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>GPU, peak %1</source>
        <extracomment>Label of a curve, of graphics processors; %1 is a percentage</extracomment>
        <translation>GPU, höchstens %1</translation>
    </message>
    <message>
        <source>GPU memory, peak %1</source>
        <extracomment>Label of a curve; %1 is an amount of memory</extracomment>
        <translation>GPU-Speicher, höchstens %1</translation>
    </message>
    <message>
        <source>Requests, peak %1</source>
        <extracomment>Label of a curve; %1 is how often in a second</extracomment>
        <translation>Anfragen, höchstens %1</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>GPU memory %1</source>
        <extracomment>%1 is an amount of memory</extracomment>
        <translation>GPU-Speicher %1</translation>
    </message>
    <message>
        <source>requests %1</source>
        <extracomment>%1 is how often in a second</extracomment>
        <translation>Anfragen %1</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) in the log</source>
        <translation>
            <numerusform>%n Fehler im Protokoll</numerusform>
            <numerusform>%n Fehler im Protokoll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::WebPanel</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>The page is connected to %1.</source>
        <extracomment>%1 is a host name on the internet.</extracomment>
        <translation>Die Seite ist mit %1 verbunden.</translation>
    </message>
    <message>
        <source>The page asked to be closed.</source>
        <translation>Die Seite wollte geschlossen werden.</translation>
    </message>
    <message>
        <source>This system does not let the browser engine lock pages up fully. Open Spaces that you do not trust in your browser instead.</source>
        <translation>Dieses System lässt nicht zu, dass der Browser Seiten ganz einschließt. Öffnen Sie Spaces, denen Sie nicht vertrauen, lieber in Ihrem eigenen Browser.</translation>
    </message>
    <message>
        <source>The page has crashed.</source>
        <translation>Die Seite ist abgestürzt.</translation>
    </message>
    <message>
        <source>Web Inspector</source>
        <translation>Web-Inspektor</translation>
    </message>
</context>
<context>
    <name>spacewright::views::WelcomePage</name>
    <message>
        <source>Open a Space, run it here the way the Hub would, and see it beside its code.</source>
        <translation>Öffnen Sie einen Space, starten Sie ihn hier so, wie der Hub es täte, und sehen Sie ihn neben seinem Code.</translation>
    </message>
    <message>
        <source>New Space…</source>
        <translation>Neuer Space …</translation>
    </message>
    <message>
        <source>New Space</source>
        <translation>Neuer Space</translation>
    </message>
    <message>
        <source>Open Folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>Mit einer Vorlage beginnen</translation>
    </message>
    <message>
        <source>Recent Spaces</source>
        <translation>Zuletzt verwendete Spaces</translation>
    </message>
    <message>
        <source>Remove from the List</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Get Space…</source>
        <translation>Space holen …</translation>
    </message>
    <message>
        <source>Get Space</source>
        <translation>Space holen</translation>
    </message>
    <message>
        <source>Find Spaces on the Hub</source>
        <translation>Spaces auf dem Hub finden</translation>
    </message>
</context>
<context>
    <name>spacewright::views::WorktreeDialog</name>
    <message>
        <source>Folder is gone</source>
        <translation>Ordner ist weg</translation>
    </message>
    <message>
        <source>Open here</source>
        <translation>Hier geöffnet</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Check Out</source>
        <translation>&amp;Auschecken</translation>
    </message>
    <message>
        <source>Worktrees</source>
        <translation>Arbeitsbäume</translation>
    </message>
    <message>
        <source>Each folder has another branch of this repository checked out, so that you can work on several side by side.</source>
        <translation>In jedem Ordner ist ein anderer Branch dieses Repositorys ausgecheckt, sodass Sie an mehreren nebeneinander arbeiten können.</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Opens this folder instead of the open one</source>
        <translation>Öffnet diesen Ordner anstelle des geöffneten</translation>
    </message>
    <message>
        <source>Removes the folder; the branch and its commits stay</source>
        <translation>Entfernt den Ordner; der Branch und seine Commits bleiben</translation>
    </message>
    <message>
        <source>Branch to check out</source>
        <translation>Auszucheckender Branch</translation>
    </message>
    <message>
        <source>Folder to check out in</source>
        <translation>Ordner zum Auschecken</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Check out:</source>
        <translation>Auschecken:</translation>
    </message>
    <message>
        <source>in:</source>
        <translation>in:</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Removing a worktree</source>
        <translation>Ein Arbeitsbaum wird entfernt</translation>
    </message>
    <message>
        <source>Checking out beside</source>
        <translation>Daneben wird ausgecheckt</translation>
    </message>
</context>
</TS>
