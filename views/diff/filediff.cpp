// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filediff.h"

#include <core/base/filewriter.h>
#include <core/git/history/content.h>

#include <views/common/repository/changemark.h>
#include <views/diff/kinds/meaning.h>
#include <views/diff/kinds/notebooktext.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QMimeDatabase>

#include <algorithm>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FileDiff)
};

/// Pictures of a Space can be large; more than this is not looked at by anybody side by side.
constexpr qint64 contentLimit = 32LL * 1024 * 1024;
/// Colours take longer than the difference itself.
constexpr qint64 syntaxLimit = 1024LL * 1024;

constexpr int contextLines = 3;
constexpr int executableBit = 0111;
constexpr int linkMode = 0120000;
constexpr int submoduleMode = 0160000;

Result<git::Diff> diffOf(const git::Repository &repository, const DiffTarget &target, Progress &progress)
{
    git::DiffOptions options{.paths = {target.path}, .withUntracked = true};
    if (!target.oldPath.isEmpty() && target.oldPath != target.path)
        options.paths.append(target.oldPath);
    switch (target.kind) {
    case DiffTarget::Kind::Unstaged:
        return git::Diff::ofWorktree(repository, options, progress);
    case DiffTarget::Kind::Staged:
        return git::Diff::ofIndex(repository, options, progress);
    case DiffTarget::Kind::Commits:
        break;
    }
    return git::Diff::ofCommits(repository, target.from, target.to, options, progress);
}

std::optional<QByteArray> valueOf(Result<QByteArray> content)
{
    return content ? std::optional(*std::move(content)) : std::nullopt;
}

std::optional<QByteArray> ofCommit(const git::Repository &repository, const git::ObjectId &commit,
                                   const QByteArray &path)
{
    if (commit.isNull())
        return {};
    return valueOf(git::committedContent(repository, commit, path, contentLimit));
}

std::optional<QByteArray> ofIndex(const git::Repository &repository, const QByteArray &path)
{
    return valueOf(git::indexContent(repository, git::IndexStage::Staged, path, contentLimit));
}

std::optional<QByteArray> ofDisk(const git::Repository &repository, const QByteArray &path)
{
    const QString name = QDir(repository.folder()).filePath(QFile::decodeName(path));
    // The content of a link is not the content of what it points at.
    return QFileInfo(name).isSymLink() ? std::nullopt : valueOf(readFile(name, contentLimit));
}

void readContents(FileDiff &diff, const git::Repository &repository)
{
    const DiffTarget &target = diff.target;
    const QByteArray &oldPath = target.oldPath.isEmpty() ? target.path : target.oldPath;
    switch (target.kind) {
    case DiffTarget::Kind::Unstaged:
        diff.before = ofIndex(repository, target.path);
        diff.after = ofDisk(repository, target.path);
        return;
    case DiffTarget::Kind::Staged:
        diff.before = ofCommit(repository, repository.head().value_or(git::ObjectId()), oldPath);
        diff.after = ofIndex(repository, target.path);
        return;
    case DiffTarget::Kind::Commits:
        diff.before = ofCommit(repository, target.from, oldPath);
        diff.after = ofCommit(repository, target.to, target.path);
        return;
    }
}

/// A drawing of vectors is text, and may name files to be loaded.
bool isPicture(const QString &name)
{
    const QString type = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension).name();
    return type.startsWith(QLatin1StringView("image/")) && !type.startsWith(QLatin1StringView("image/svg"));
}

void readPictures(FileDiff &diff)
{
    if (!isPicture(shownPath(diff.target.path)))
        return;
    diff.imageBefore = QImage::fromData(diff.before.value_or(QByteArray()));
    diff.imageAfter = QImage::fromData(diff.after.value_or(QByteArray()));
}

DiffLayout layOut(const git::FilePatch &patch)
{
    return {.unified = unifiedRows(patch), .sides = sideBySideRows(patch)};
}

/// What separates the fields of a table with that name; nothing if it is none.
QChar separatorOf(const QString &name)
{
    if (name.endsWith(QLatin1StringView(".csv"), Qt::CaseInsensitive))
        return u',';
    return name.endsWith(QLatin1StringView(".tsv"), Qt::CaseInsensitive) ? QChar(u'\t') : QChar();
}

void readTable(FileDiff &diff)
{
    const QChar separator = separatorOf(shownPath(diff.target.path));
    if (separator.isNull() || diff.patch.hunks.isEmpty())
        return;
    diff.table = tableRows(diff.layout.sides, separator);
    const QByteArray content = diff.after.value_or(diff.before.value_or(QByteArray()));
    const QString firstLine = QString::fromUtf8(content.first(qMax(0, content.indexOf('\n')))).trimmed();
    diff.tableHeader = fieldsOf(firstLine, separator).value_or(QStringList());
    // It stands above the columns already, unless it is what changed.
    const bool isWhole = !diff.before || !diff.after;
    if (diff.table && !diff.table->isEmpty() && diff.table->first().isFirstLine(isWhole))
        diff.table->removeFirst();
}

void readNotebook(FileDiff &diff)
{
    if (!diff.target.path.endsWith(".ipynb"))
        return;
    // A side that is not there is an empty notebook.
    const auto before = diff.before ? notebookText(*diff.before) : QByteArray();
    const auto after = diff.after ? notebookText(*diff.after) : QByteArray();
    if (!before || !after)
        return;
    if (const Result<git::FilePatch> patch = git::compareTexts(*before, *after, contextLines); patch)
        diff.notebook = layOut(*patch);
}

QString kindOf(int mode)
{
    if (mode == linkMode)
        return Tr::tr("a link");
    if (mode == submoduleMode)
        return Tr::tr("a repository of its own");
    return Tr::tr("a file");
}

} // namespace

QStringList FileDiff::remarks() const
{
    QStringList remarks;
    const QString name = shownPath(file.path);
    if (file.change == git::FileChange::Renamed)
        //: %1 is the old path of a file
        remarks.append(Tr::tr("Renamed from %1.").arg(shownPath(file.oldPath)));
    if (file.oldMode == 0 || file.mode == 0 || file.oldMode == file.mode)
        return remarks;
    if (kindOf(file.oldMode) != kindOf(file.mode))
        //: %1 and %2 are "a file", "a link" or the like
        remarks.append(Tr::tr("This was %1 and is %2 now.").arg(kindOf(file.oldMode), kindOf(file.mode)));
    else
        remarks.append((file.mode & executableBit) != 0 ? Tr::tr("The file may be run as a program now.")
                                                        : Tr::tr("The file may no longer be run as a program."));
    return remarks;
}

QString FileDiff::bytesText() const
{
    const auto size = [](const QByteArray &bytes) {
        return QLocale().formattedDataSize(bytes.size(), 1, QLocale::DataSizeSIFormat);
    };
    if (before && after)
        //: A file that is no text: %1 and %2 are its size before and after a change, such as "12 kB"
        return Tr::tr("It had %1 and has %2 now.").arg(size(*before), size(*after));
    if (after)
        //: %1 is the size of a new file, such as "12 kB"
        return Tr::tr("It is new and has %1.").arg(size(*after));
    if (before)
        //: %1 is the size of a file that is gone, such as "12 kB"
        return Tr::tr("It is gone and had %1.").arg(size(*before));
    return Tr::tr("Its bytes changed, which cannot be shown line by line.");
}

Result<FileDiff> readFileDiff(const git::Repository &repository, const DiffTarget &target, bool isDark,
                              Progress &progress)
{
    const Result<git::Diff> diff = diffOf(repository, target, progress);
    if (!diff)
        return failure(diff);
    FileDiff result{
        .target = target, .file = {.path = target.path, .oldPath = target.path}, .patch = {}, .isDark = isDark};
    const QList<git::ChangedFile> files = diff->files();
    const auto file = std::ranges::find(files, target.path, &git::ChangedFile::path);
    if (file != files.end()) {
        Result<git::FilePatch> patch = diff->patch(file - files.begin());
        if (!patch)
            return failure(patch);
        result.file = *file;
        result.patch = *std::move(patch);
    }
    readContents(result, repository);
    result.layout = layOut(result.patch);
    readPictures(result);
    readTable(result);
    readNotebook(result);
    result.meaning = meaningOfChange(shownPath(target.path), result.before.value_or(QByteArray()),
                                     result.after.value_or(QByteArray()));
    if (!result.patch.isBinary && !result.patch.hunks.isEmpty()) {
        const QString name = shownPath(target.path);
        if (result.before && result.before->size() <= syntaxLimit)
            result.syntax.before = highlighted(*result.before, name, isDark);
        if (result.after && result.after->size() <= syntaxLimit)
            result.syntax.after = highlighted(*result.after, name, isDark);
    }
    return result;
}

} // namespace spacewright::views
