// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finding and filtering: between what the bars ask for and what the text shows.

#include "logtext.h"
#include "logview.h"
#include <views/log/bars/logfilterbar.h>
#include <views/log/bars/logfindbar.h>
#include <views/log/bars/loggoto.h>
#include <views/log/search/logfinder.h>

namespace spacewright::views
{

void LogView::openFindBar()
{
    const QString selected = m_text->selectedText();
    m_findBar->open(selected.contains(QLatin1Char('\n')) ? QString() : selected);
}

void LogView::closeFindBar()
{
    m_findBar->hide();
    static_cast<void>(m_finder->setQuery({}));
    updateMarkers();
    m_text->setFocus();
}

/// The next match behind (or before) what is selected; without a selection, from what is visible on.
void LogView::goToHit(int step)
{
    const LogSelection &selection = m_text->selection();
    const bool isFromTop = selection.isEmpty();
    const LogPlace from = step > 0 ? selection.end() : selection.start();
    const qint64 line = isFromTop ? m_text->firstVisibleLine() : from.line;
    const qsizetype position = isFromTop ? 0 : from.position;
    const std::optional<LogHit> hit = step > 0 ? m_finder->next(line, position) : m_finder->previous(line, position);
    if (!hit)
        return;
    m_text->showPlace(hit->line, hit->match.start, hit->match.length);
    showHits();
}

void LogView::showHits()
{
    if (!m_findBar->isVisible())
        return;
    const log::LineSet &lines = m_finder->lines();
    const qint64 count = lines.count();
    const qint64 line = m_text->selection().start().line;
    if (!m_searchError.isEmpty())
        m_findBar->setStatus(m_searchError, true);
    else if (m_findBar->query().text.isEmpty())
        m_findBar->setStatus({}, false);
    else if (count == 0)
        m_findBar->setStatus(m_finder->isSearching() ? tr("Searching…") : tr("No match"), !m_finder->isSearching());
    else if (!m_text->selection().isEmpty() && lines.contains(line))
        //: Of the lines of a log with a match. %L1 says which one is shown, %L2 how many there are
        m_findBar->setStatus(tr("%L1 of %L2").arg(lines.countBelow(line) + 1).arg(count), false);
    else
        //: %L1 is a number of lines with a match
        m_findBar->setStatus(tr("%L1 found").arg(count), false);
}

void LogView::setFilterShown(bool shown)
{
    if (shown)
        m_filterBar->open();
    else
        m_filterBar->hide();
    applyWishes();
    if (!shown)
        m_text->setFocus();
}

void LogView::applyWishes()
{
    const Result<> set = m_scanner->setWishes(m_filterBar->wishes());
    m_filterError = set ? QString() : set.error().message;
    updateMarkers();
    applyFilter();
}

/// Shows what was found so far: operations on sets, so that it follows each click at once.
void LogView::applyFilter()
{
    const log::LogFilter filter = m_filterBar->filter();
    const log::LogFindings &findings = m_scanner->findings();
    const auto &store = m_text->lines().store();
    m_filterBar->showFindings(findings);
    if (!store || filter.showsAll()) {
        m_text->setPassing(std::nullopt, {});
        m_finder->setPassing(std::nullopt);
        m_filterBar->setStatus(m_filterError, true);
        return;
    }
    const std::vector<log::LogMark> marks = filter.source ? store->marks() : std::vector<log::LogMark>();
    const log::LineSet passing =
        findings.passing(filter, marks, store->droppedLines(), store->droppedLines() + store->lineCount());
    m_text->setPassing(passing, filter.foldsRepeats ? findings.repeats() : log::LineSet());
    m_finder->setPassing(passing);
    if (!m_filterError.isEmpty())
        m_filterBar->setStatus(m_filterError, true);
    else
        //: Of the lines of a log, how many a filter shows. %L1 is that number, %L2 the number of all lines
        m_filterBar->setStatus(tr("%L1 of %L2 lines").arg(passing.count()).arg(store->lineCount()), false);
}

/// What is coloured in the lines: the patterns of the filter, and what is looked for over them.
void LogView::updateMarkers()
{
    QList<LogStyle::Marker> markers;
    if (m_filterBar->isVisibleTo(this)) {
        for (const LogRuleChip *rule : m_filterBar->rules()) {
            if (const auto pattern = log::LogPattern::compile(rule->query()))
                markers.append({*pattern, m_text->colours().rule(rule->colour())});
        }
    }
    if (m_findBar->isVisibleTo(this) && m_finder->pattern())
        markers.append({*m_finder->pattern(), m_text->colours().match()});
    m_text->setMarkers(markers);
}

void LogView::goToLine()
{
    const LogLines &lines = m_text->lines();
    m_goTo->open(lines.first() + 1, lines.last() + 1);
}

} // namespace spacewright::views
