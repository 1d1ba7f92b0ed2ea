// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manifestassist.h"

#include "typing.h"

#include <core/manifest/names/keptnames.h>

#include <KTextEditor/Document>
#include <KTextEditor/TextHintInterface>
#include <KTextEditor/View>

#include <QUrl>

namespace spacewright::views
{

namespace
{

/// A card has 64 KiB at most; what lies beyond is no manifest's start.
constexpr int mostLines = 4000;

/// Of files whose name alone says what they are.
std::optional<manifest::ManifestKind> kindOf(const QString &path)
{
    const QString name = path.section(u'/', -1);
    const std::optional<manifest::ManifestKind> kind = manifest::manifestKindOf(name);
    if (kind == manifest::ManifestKind::Requirements && !name.contains(u"requirements"))
        return {};
    return kind;
}

} // namespace

/// Says what the line under the pointer means.
class ManifestAssist::Hints final : public KTextEditor::TextHintProvider
{
public:
    explicit Hints(const ManifestAssist *assist) : m_assist(assist) {}
    QString textHint(KTextEditor::View *, const KTextEditor::Cursor &position) override
    {
        return m_assist->help(position.line()).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    }

private:
    const ManifestAssist *m_assist;
};

ManifestAssist *ManifestAssist::attach(KTextEditor::Document *document)
{
    const auto kind = kindOf(document->url().toLocalFile());
    return kind ? new ManifestAssist(document, *kind) : nullptr;
}

ManifestAssist::ManifestAssist(KTextEditor::Document *document, manifest::ManifestKind kind)
    : KTextEditor::CodeCompletionModel(document), m_document(document), m_kind(kind),
      m_hints(std::make_unique<Hints>(this))
{
    setHasGroups(false);
    connect(document, &KTextEditor::Document::viewCreated, this,
            [this](KTextEditor::Document *, KTextEditor::View *view) {
                view->registerCompletionModel(this);
                view->registerTextHintProvider(m_hints.get());
                readNames();
            });
}

ManifestAssist::~ManifestAssist() = default;

QStringList ManifestAssist::lines(int upTo) const
{
    QStringList lines;
    const int count = m_kind == manifest::ManifestKind::Card ? m_document->lines() : upTo + 1;
    for (int line = 0; line < qMin(count, mostLines); ++line)
        lines.append(m_document->line(line));
    return lines;
}

manifest::Suggestions ManifestAssist::suggestions(const KTextEditor::Cursor &position) const
{
    return manifest::suggestionsAt(m_kind, lines(position.line()), position.line(), position.column(), m_known);
}

QString ManifestAssist::help(int line) const
{
    return manifest::helpAt(m_kind, lines(line), line);
}

void ManifestAssist::completionInvoked(KTextEditor::View *, const KTextEditor::Range &range, InvocationType)
{
    readNames();
    suggest(range.end());
}

void ManifestAssist::suggest(const KTextEditor::Cursor &position)
{
    beginResetModel();
    m_suggestions = suggestions(position);
    setRowCount(int(m_suggestions.items.size()));
    endResetModel();
}

/// What was kept since shows the next time.
void ManifestAssist::readNames()
{
    using manifest::KeptNames;
    if (m_kind != manifest::ManifestKind::PackageList && m_kind != manifest::ManifestKind::Requirements)
        return;
    const KeptNames which =
        m_kind == manifest::ManifestKind::PackageList ? KeptNames::SystemPackages : KeptNames::PythonPackages;
    m_reading =
        Task<manifest::NameList>(QThreadPool::globalInstance(), [which](Progress &) -> Result<manifest::NameList> {
            return manifest::keptNames(which);
        });
    m_reading.future().then(this, [this](const Result<manifest::NameList> &names) { m_known.names = *names; });
}

QVariant ManifestAssist::data(const QModelIndex &index, int role) const
{
    if (index.row() >= m_suggestions.items.size())
        return {};
    const manifest::Suggestion &suggestion = m_suggestions.items.at(index.row());
    if (role == Qt::DisplayRole && index.column() == Name)
        return suggestion.text.section(u'\n', 0, 0).trimmed();
    if (role == Qt::DisplayRole && index.column() == Postfix)
        return suggestion.detail;
    if (role == UnimportantItemRole || role == InheritanceDepth)
        return 0;
    return {};
}

void ManifestAssist::executeCompletionItem(KTextEditor::View *view, const KTextEditor::Range &word,
                                           const QModelIndex &index) const
{
    const KTextEditor::Document::EditingTransaction whole(view->document());
    view->document()->replaceText(word, m_suggestions.items.at(index.row()).text);
}

bool ManifestAssist::shouldStartCompletion(KTextEditor::View *view, const QString &inserted, bool isByUser,
                                           const KTextEditor::Cursor &position)
{
    if (m_kind == manifest::ManifestKind::Card && view->document()->line(position.line()).startsWith(u"sdk_version"))
        Q_EMIT releasesWanted();
    // A new line, or the blank behind a key, is a place to be asked what may stand there; a word in the middle is not.
    return isTyped(view, inserted, isByUser) && !suggestions(position).items.isEmpty();
}

KTextEditor::Range ManifestAssist::completionRange(KTextEditor::View *, const KTextEditor::Cursor &position)
{
    const int begin = suggestions(position).begin;
    return {{position.line(), qMin(begin, position.column())}, position};
}

bool ManifestAssist::shouldAbortCompletion(KTextEditor::View *view, const KTextEditor::Range &range,
                                           const QString &completion)
{
    const KTextEditor::Cursor cursor = view->cursorPosition();
    if (m_suggestions.isCut)
        suggest(cursor);
    return cursor < range.start() || cursor > range.end() || completion.contains(u':') ||
           suggestions(cursor).items.isEmpty();
}

} // namespace spacewright::views
