// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logrulechip.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>

namespace spacewright::views
{

namespace
{

constexpr int longestText = 32;

} // namespace

LogRuleChip::LogRuleChip(const log::LogQuery &query, int colour, QWidget *parent)
    : QToolButton(parent), m_query(query), m_colour(colour)
{
    setObjectName(QStringLiteral("log_rule"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    makeMenu();
    showText();
}

void LogRuleChip::makeMenu()
{
    using Use = log::LogFilter::Use;
    auto *menu = new QMenu(this);
    auto *uses = new QActionGroup(menu);
    const auto addUse = [this, menu, uses](const QString &text, const char *name, Use use) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        action->setCheckable(true);
        action->setChecked(use == m_use);
        uses->addAction(action);
        connect(action, &QAction::triggered, this, [this, use] { setUse(use); });
    };
    addUse(tr("Mark Lines"), "log_rule_mark", Use::Mark);
    addUse(tr("Show Only Lines With It"), "log_rule_only", Use::Only);
    addUse(tr("Hide Lines With It"), "log_rule_hide", Use::Hide);
    menu->addSeparator();
    const auto addChoice = [this, menu](const QString &text, const char *name, bool log::LogQuery::*choice) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        action->setCheckable(true);
        action->setChecked(m_query.*choice);
        connect(action, &QAction::toggled, this, [this, choice](bool isOn) {
            m_query.*choice = isOn;
            setCount(-1);
            Q_EMIT queryChanged();
        });
    };
    addChoice(tr("Match Case"), "log_rule_case", &log::LogQuery::isCaseSensitive);
    addChoice(tr("Regular Expression"), "log_rule_regex", &log::LogQuery::isRegex);
    menu->addSeparator();
    QAction *remove = menu->addAction(QIcon::fromTheme(QStringLiteral("edit-delete-remove")), tr("Remove"));
    remove->setObjectName(QStringLiteral("log_rule_remove"));
    connect(remove, &QAction::triggered, this, &LogRuleChip::removed);
    setMenu(menu);
}

void LogRuleChip::setUse(log::LogFilter::Use use)
{
    m_use = use;
    showText();
    Q_EMIT useChanged();
}

void LogRuleChip::setCount(qint64 lines)
{
    m_lines = lines;
    showText();
}

void LogRuleChip::showText()
{
    QString pattern = m_query.text.left(longestText);
    if (pattern.size() < m_query.text.size())
        pattern += QChar(0x2026);
    QString text = pattern;
    if (m_use == log::LogFilter::Use::Only)
        //: A pattern in a log: only lines that have it are shown. %1 is the pattern
        text = tr("Only %1").arg(pattern);
    else if (m_use == log::LogFilter::Use::Hide)
        //: A pattern in a log: lines that have it are hidden. %1 is the pattern
        text = tr("Not %1").arg(pattern);
    if (m_lines >= 0)
        //: A pattern in a log, and how many lines have it. %1 is the pattern, %L2 the number
        text = tr("%1 (%L2)").arg(text).arg(m_lines);
    setAccessibleName(text);
    // A button takes an ampersand for the mark of a key.
    setText(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
    setToolTip(m_query.text.toHtmlEscaped());
}

void LogRuleChip::setColours(const QColor &background, const QColor &text)
{
    const int side = fontMetrics().height();
    const qreal ratio = devicePixelRatioF();
    QPixmap swatch(QSize(side, side) * ratio);
    swatch.setDevicePixelRatio(ratio);
    swatch.fill(Qt::transparent);
    QPainter painter(&swatch);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(text);
    painter.setBrush(background);
    painter.drawRoundedRect(QRectF(1.5, 1.5, side - 3, side - 3), 3, 3);
    setIcon(swatch);
}

} // namespace spacewright::views
