// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagelabel.h"

#include <QHBoxLayout>
#include <QLabel>

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

} // namespace

StageLabel::StageLabel(QWidget *parent) : QWidget(parent), m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("run_stage"));
    m_text->setTextFormat(Qt::RichText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->addWidget(m_text);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &StageLabel::showTime);
    setStage(run::Stage::Stopped, QString());
}

void StageLabel::setStage(run::Stage stage, const QString &reason)
{
    if (stage != m_stage || !m_since.isValid())
        m_since.start();
    m_stage = stage;
    setToolTip(reason.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(reason.toHtmlEscaped()));
    if (run::isActive(stage))
        m_tick.start();
    else
        m_tick.stop();
    showTime();
}

void StageLabel::showTime()
{
    const qint64 seconds = m_since.elapsed() / 1000;
    const QString name = run::stageName(m_stage);
    QString shown = QStringLiteral("<span style='color:%1'>●</span> %2").arg(colourOf(m_stage), name);
    if (run::isActive(m_stage))
        shown += QStringLiteral(" %1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    m_text->setText(shown);
    //: %1 is the name of a stage such as RUNNING
    setAccessibleName(tr("Stage"));
    setAccessibleDescription(name);
    m_text->setAccessibleName(name);
}

} // namespace spacewright::views
