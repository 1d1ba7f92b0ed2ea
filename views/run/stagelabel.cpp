// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagelabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace spacewright::views
{

namespace
{

/// Readable on light and dark ground alike.
QString colourOf(run::Stage stage)
{
    if (run::isFailure(stage))
        return QStringLiteral("#e5484d");
    if (stage == run::Stage::Running)
        return QStringLiteral("#30a46c");
    if (run::isActive(stage))
        return QStringLiteral("#3b82f6");
    return QStringLiteral("#8b8d98");
}

/// Whole megabytes, and tenths of gigabytes.
QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < (1LL << 30) ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

StageLabel::StageLabel(QWidget *parent) : QWidget(parent), m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("run_stage"));
    m_text->setObjectName(QStringLiteral("run_stage_text"));
    m_text->setTextFormat(Qt::RichText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->addWidget(m_text);
    m_text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_text, &QLabel::linkActivated, this, &StageLabel::errorsClicked);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &StageLabel::showTime);
    setStage(run::Stage::Stopped, QString());
}

void StageLabel::setStage(run::Stage stage, const QString &reason)
{
    if (stage != m_stage || !m_since.isValid())
        m_since.start();
    m_stage = stage;
    m_reason = reason;
    if (run::isActive(stage)) {
        m_tick.start();
    } else {
        m_tick.stop();
        m_stats = {};
    }
    showTime();
    showToolTip();
}

void StageLabel::setStats(const run::Stats &stats)
{
    m_stats = stats;
    showTime();
    showToolTip();
}

void StageLabel::setErrors(qint64 errors)
{
    m_errors = errors;
    showTime();
}

void StageLabel::setPlace(const QString &place)
{
    m_place = place;
    showToolTip();
}

void StageLabel::setCountdown(std::optional<std::chrono::seconds> left)
{
    m_countdown = left;
    showTime();
}

void StageLabel::setEngineAway(const QString &reason)
{
    m_engineAway = reason;
    // What it used then is no longer so.
    m_stats = {};
    showTime();
    showToolTip();
}

void StageLabel::showToolTip()
{
    QStringList lines;
    if (!m_engineAway.isEmpty())
        lines += m_engineAway;
    if (!m_reason.isEmpty())
        lines += m_reason;
    if (!m_place.isEmpty())
        //: %1 is a container engine, e.g. "Podman 4.3.1, rootless"
        lines += tr("Runs in %1").arg(m_place);
    if (m_stats.memory > 0) {
        //: %1 is a number of processor cores, e.g. 0.3
        lines += tr("Processors: %1").arg(QLocale().toString(m_stats.cpu, 'f', 1));
        const QString memory = sizeText(m_stats.memory);
        lines += m_stats.memoryLimit > 0
                     //: %1 and %2 are sizes: what is used, and what may be used
                     ? tr("Memory: %1 of %2").arg(memory, sizeText(m_stats.memoryLimit))
                     //: %1 is a size
                     : tr("Memory: %1").arg(memory);
    }
    setToolTip(lines.isEmpty()
                   ? QString()
                   : QStringLiteral("<qt>%1</qt>")
                         .arg(lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"))));
}

void StageLabel::showTime()
{
    const qint64 seconds = m_since.elapsed() / 1000;
    const QString name = run::stageName(m_stage);
    QString shown = QStringLiteral("<span style='color:%1'>●</span> %2").arg(colourOf(m_stage), name);
    if (run::isActive(m_stage))
        shown += QStringLiteral(" %1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (m_countdown)
        //: An app that was asked to end and still runs: %n seconds until it is ended by force
        shown +=
            QStringLiteral("&nbsp;&nbsp;") + tr("ends in %n s", nullptr, int(m_countdown->count())).toHtmlEscaped();
    else if (!m_engineAway.isEmpty())
        //: The container engine that an app runs in does not answer
        shown +=
            QStringLiteral("&nbsp;&nbsp;<span style='color:#f76808'>%1</span>").arg(tr("engine away").toHtmlEscaped());
    else if (m_stats.memory > 0)
        shown += QStringLiteral("&nbsp;&nbsp;") + sizeText(m_stats.memory);
    //: How many errors a running app has told of so far
    const QString errors =
        m_errors > 0 ? tr("%n error(s)", nullptr, int(qMin<qint64>(m_errors, 1'000'000))) : QString();
    if (!errors.isEmpty())
        shown += QStringLiteral("&nbsp;&nbsp;<a href='errors' style='color:#e5484d'>%1</a>").arg(errors);
    m_text->setText(shown);
    //: %1 is the name of a stage such as RUNNING
    setAccessibleName(tr("Stage"));
    QStringList said = {name};
    if (!m_engineAway.isEmpty())
        said += tr("engine away");
    if (!errors.isEmpty())
        said += errors;
    setAccessibleDescription(said.join(QStringLiteral(", ")));
    m_text->setAccessibleName(accessibleDescription());
}

} // namespace spacewright::views
