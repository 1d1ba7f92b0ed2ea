<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CleanRule</name>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n environment</numerusform>
            <numerusform>%n environments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n container</numerusform>
            <numerusform>%n containers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s)</source>
        <translation>
            <numerusform>%n build</numerusform>
            <numerusform>%n builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cache(s)</source>
        <translation>
            <numerusform>%n cache</numerusform>
            <numerusform>%n caches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffRows</name>
    <message numerus="yes">
        <source>%n more line(s) are not shown: this difference is too long to be read.</source>
        <translation>
            <numerusform>%n more line is not shown: this difference is too long to be read.</numerusform>
            <numerusform>%n more lines are not shown: this difference is too long to be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EngineDisk</name>
    <message numerus="yes">
        <source>%n image(s) were removed.</source>
        <translation>
            <numerusform>%n image was removed.</numerusform>
            <numerusform>%n images were removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GpuCalls</name>
    <message numerus="yes">
        <source>ZeroGPU: %n call(s) took %1 s here.</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>
            <numerusform>ZeroGPU: %n call took %1 s here.</numerusform>
            <numerusform>ZeroGPU: %n calls took %1 s here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) took longer than the duration in the decorator: the Hub would end them.</source>
        <translation>
            <numerusform>%n call took longer than the duration in the decorator: the Hub would end them.</numerusform>
            <numerusform>%n calls took longer than the duration in the decorator: the Hub would end them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GpuChoice</name>
    <message numerus="yes">
        <source>This machine has only %n GPU(s).</source>
        <translation>
            <numerusform>This machine has only %n GPU.</numerusform>
            <numerusform>This machine has only %n GPUs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HubClient</name>
    <message numerus="yes">
        <source>The Hub asks to wait, %n s more</source>
        <extracomment>Progress; %n is a number of seconds</extracomment>
        <translation>
            <numerusform>The Hub asks to wait, %n s more</numerusform>
            <numerusform>The Hub asks to wait, %n s more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The Hub cannot be reached, tried again in %n s</source>
        <translation>
            <numerusform>The Hub cannot be reached, tried again in %n s</numerusform>
            <numerusform>The Hub cannot be reached, tried again in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockVerb</name>
    <message numerus="yes">
        <source>%n packages, %1.</source>
        <extracomment>%1 is a size, e.g. &quot;512 MB&quot;</extracomment>
        <translation>
            <numerusform>%n package, %1.</numerusform>
            <numerusform>%n packages, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message numerus="yes">
        <source>Discarded changes of %n file(s).</source>
        <translation>
            <numerusform>Discarded changes of %n file.</numerusform>
            <numerusform>Discarded changes of %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %n file(s) to an earlier state.</source>
        <translation>
            <numerusform>Brought %n file to an earlier state.</numerusform>
            <numerusform>Brought %n files to an earlier state.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message numerus="yes">
        <source>%n file(s) on the Hub are not in this folder, or other ones, and stay: %1</source>
        <extracomment>%n is a number of files, %1 their first names</extracomment>
        <translation>
            <numerusform>%n file on the Hub is not in this folder, or another one, and stays: %1</numerusform>
            <numerusform>%n files on the Hub are not in this folder, or other ones, and stay: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishPlanText</name>
    <message numerus="yes">
        <source>%n file(s), %1.</source>
        <translation>
            <numerusform>%n file, %1.</numerusform>
            <numerusform>%n files, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishVerb</name>
    <message numerus="yes">
        <source>... and %n more</source>
        <extracomment>%n is a number of files</extracomment>
        <translation>
            <numerusform>... and %n more</numerusform>
            <numerusform>... and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were changed on the Hub only and stay; --take brings them here.</source>
        <extracomment>%n is a number of files</extracomment>
        <translation>
            <numerusform>%n file was changed on the Hub only and stays; --take brings it here.</numerusform>
            <numerusform>%n files were changed on the Hub only and stay; --take brings them here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <extracomment>%n is a number of things that were looked at</extracomment>
        <translation>
            <numerusform>%n check passed</numerusform>
            <numerusform>%n checks passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took over %n file(s) from the Hub.</source>
        <extracomment>%n is a number of files</extracomment>
        <translation>
            <numerusform>Took over %n file from the Hub.</numerusform>
            <numerusform>Took over %n files from the Hub.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PushWay</name>
    <message numerus="yes">
        <source>Update %n file(s)</source>
        <extracomment>%n is a number of files; the subject of a commit</extracomment>
        <translation>
            <numerusform>Update %n file</numerusform>
            <numerusform>Update %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairVerb</name>
    <message numerus="yes">
        <source>%n object(s) of the history are missing; --fetch gets what the remote has.</source>
        <extracomment>%n counts parts of the history: commits, folders and files</extracomment>
        <translation>
            <numerusform>%n object of the history is missing; --fetch gets what the remote has.</numerusform>
            <numerusform>%n objects of the history are missing; --fetch gets what the remote has.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunVerb</name>
    <message numerus="yes">
        <source>The app was asked to end and still runs: it is ended in %n second(s), with Ctrl-C at once.</source>
        <translation>
            <numerusform>The app was asked to end and still runs: it is ended in %n second, with Ctrl-C at once.</numerusform>
            <numerusform>The app was asked to end and still runs: it is ended in %n seconds, with Ctrl-C at once.</numerusform>
        </translation>
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
            <numerusform>%n file has changes that are not saved:
%1

Save them?</numerusform>
            <numerusform>%n files have changes that are not saved:
%1

Save them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message numerus="yes">
        <source>%n minute(s) without a visit</source>
        <extracomment>%n is a number of minutes</extracomment>
        <translation>
            <numerusform>%n minute without a visit</numerusform>
            <numerusform>%n minutes without a visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) without a visit</source>
        <extracomment>%n is a number of hours</extracomment>
        <translation>
            <numerusform>%n hour without a visit</numerusform>
            <numerusform>%n hours without a visit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SleepCycle</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::UnsavedRecovery</name>
    <message numerus="yes">
        <source>%n files had changes that were not saved when Spacewright ended: %1.</source>
        <extracomment>%1 is a list of files</extracomment>
        <translation>
            <numerusform>%n file had changes that were not saved when Spacewright ended: %1.</numerusform>
            <numerusform>%n files had changes that were not saved when Spacewright ended: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::ChangesView</name>
    <message numerus="yes">
        <source>The changes of %n file(s) were discarded.</source>
        <translation>
            <numerusform>The changes of %n file were discarded.</numerusform>
            <numerusform>The changes of %n files were discarded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::CheckList</name>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation>
            <numerusform>%n check passed</numerusform>
            <numerusform>%n checks passed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::ConflictView</name>
    <message numerus="yes">
        <source>%1: %n conflict(s) left</source>
        <extracomment>The head of a file in conflict: %1 is its path, %n how many conflicts are left</extracomment>
        <translation>
            <numerusform>%1: %n conflict left</numerusform>
            <numerusform>%1: %n conflicts left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::EditorArea</name>
    <message numerus="yes">
        <source>%1 is called %2 now, in %n files. Nothing is saved yet.</source>
        <extracomment>%1 and %2 are names in code</extracomment>
        <translation>
            <numerusform>%1 is called %2 now, in %n file. Nothing is saved yet.</numerusform>
            <numerusform>%1 is called %2 now, in %n files. Nothing is saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::FidelityDialog</name>
    <message numerus="yes">
        <source>%n thing(s) may well behave otherwise on the Hub.</source>
        <translation>
            <numerusform>%n thing may well behave otherwise on the Hub.</numerusform>
            <numerusform>%n things may well behave otherwise on the Hub.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) differ a little or are not known.</source>
        <translation>
            <numerusform>%n thing differs a little or is not known.</numerusform>
            <numerusform>%n things differ a little or are not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are the same.</source>
        <translation>
            <numerusform>%n thing is the same.</numerusform>
            <numerusform>%n things are the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::NotebookViewer</name>
    <message numerus="yes">
        <source>%n cell(s), %1, %2</source>
        <extracomment>Of a notebook: %1 is the programming language, %2 the size of the file</extracomment>
        <translation>
            <numerusform>%n cell, %1, %2</numerusform>
            <numerusform>%n cells, %1, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::PackageVerdict</name>
    <message numerus="yes">
        <source>%n packages, %1 to fetch, for Python %2 on the Hub.</source>
        <extracomment>%1 is a size, %2 a version of Python</extracomment>
        <translation>
            <numerusform>%n package, %1 to fetch, for Python %2 on the Hub.</numerusform>
            <numerusform>%n packages, %1 to fetch, for Python %2 on the Hub.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::PdfViewer</name>
    <message numerus="yes">
        <source>%n page(s), %1</source>
        <translation>
            <numerusform>%n page, %1</numerusform>
            <numerusform>%n pages, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::PushRuleWarnings</name>
    <message numerus="yes">
        <source>The Hub would refuse %n staged file(s) that are not stored by LFS.</source>
        <translation>
            <numerusform>The Hub would refuse %n staged file that is not stored by LFS.</numerusform>
            <numerusform>The Hub would refuse %n staged files that are not stored by LFS.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The Hub would refuse a push of %n file(s) of this commit: they are not stored by LFS.</source>
        <translation>
            <numerusform>The Hub would refuse a push of %n file of this commit: it is not stored by LFS.</numerusform>
            <numerusform>The Hub would refuse a push of %n files of this commit: they are not stored by LFS.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::QuickOpen</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::RepairAction</name>
    <message numerus="yes">
        <source>%n damaged file(s) of git were put aside, as %1.</source>
        <extracomment>%n counts files; %1 is the path of the first one</extracomment>
        <translation>
            <numerusform>%n damaged file of git was put aside, as %1.</numerusform>
            <numerusform>%n damaged files of git were put aside, as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) of the history are missing.</source>
        <extracomment>%n counts parts of the history: commits, folders and files</extracomment>
        <translation>
            <numerusform>%n object of the history is missing.</numerusform>
            <numerusform>%n objects of the history are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::SearchModel</name>
    <message numerus="yes">
        <source>%1, %n match(es)</source>
        <extracomment>A file among the results of a search: %1 is its path</extracomment>
        <translation>
            <numerusform>%1, %n match</numerusform>
            <numerusform>%1, %n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::SearchPanel</name>
    <message numerus="yes">
        <source>More than %n match(es) %1</source>
        <extracomment>How many matches a search found, and in how many files: %1 is the text &quot;in %n file(s)&quot;</extracomment>
        <translation>
            <numerusform>More than %n match %1</numerusform>
            <numerusform>More than %n matches %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) %1</source>
        <translation>
            <numerusform>%n match %1</numerusform>
            <numerusform>%n matches %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n file(s)</source>
        <translation>
            <numerusform>in %n file</numerusform>
            <numerusform>in %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read.</source>
        <translation>
            <numerusform>%n file could not be read.</numerusform>
            <numerusform>%n files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The expression took too long in %n line(s).</source>
        <translation>
            <numerusform>The expression took too long in %n line.</numerusform>
            <numerusform>The expression took too long in %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <extracomment>A button: %n is how many matches would be replaced</extracomment>
        <translation>
            <numerusform>Replace %n</numerusform>
            <numerusform>Replace %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n file(s).</source>
        <translation>
            <numerusform>Replaced in %n file.</numerusform>
            <numerusform>Replaced in %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So were %n other file(s).</source>
        <translation>
            <numerusform>So was %n other file.</numerusform>
            <numerusform>So were %n other files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::SleepChoice</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <extracomment>%n is a number of minutes</extracomment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <extracomment>%n is a number of hours</extracomment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::StageLabel</name>
    <message numerus="yes">
        <source>ends in %n s</source>
        <extracomment>An app that was asked to end and still runs: %n seconds until it is ended by force</extracomment>
        <translation>
            <numerusform>ends in %n s</numerusform>
            <numerusform>ends in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <extracomment>How many errors a running app has told of so far</extracomment>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::StorageDialog</name>
    <message numerus="yes">
        <source>%n thing(s) were removed, %1 are free.</source>
        <extracomment>%1 is a size such as &quot;3.4 GB&quot;</extracomment>
        <translation>
            <numerusform>%n thing was removed, %1 are free.</numerusform>
            <numerusform>%n things were removed, %1 are free.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::TrendView</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::UnfinishedBar</name>
    <message numerus="yes">
        <source>Solve the conflicts in %n file(s).</source>
        <translation>
            <numerusform>Solve the conflicts in %n file.</numerusform>
            <numerusform>Solve the conflicts in %n files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacewright::views::UsageView</name>
    <message numerus="yes">
        <source>%n error(s) in the log</source>
        <translation>
            <numerusform>%n error in the log</numerusform>
            <numerusform>%n errors in the log</numerusform>
        </translation>
    </message>
</context>
</TS>
