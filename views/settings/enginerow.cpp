// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginerow.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace spacewright::views
{

using container::EngineCandidate;

namespace
{

QString stateText(const EngineCandidate &candidate)
{
    if (candidate.identity)
        //: Of a container engine: %1 is its name and version, %2 its address
        return EngineRow::tr("%1 at %2").arg(candidate.identity->text(), candidate.address.url.toString());
    if (candidate.state == EngineCandidate::State::OnDemand)
        return EngineRow::tr("Works: it is started when it is needed, and stopped afterwards.");
    return candidate.problem;
}

QString stateIcon(const EngineCandidate &candidate)
{
    if (candidate.isUsable())
        return QStringLiteral("dialog-positive");
    return candidate.state == EngineCandidate::State::Absent ? QStringLiteral("dialog-information")
                                                             : QStringLiteral("dialog-warning");
}

} // namespace

EngineRow::EngineRow(const EngineCandidate &candidate, QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_button(new QRadioButton(candidate.title, this))
{
    setObjectName(QStringLiteral("engine_row"));
    m_button->setObjectName(QStringLiteral("engine_") + candidate.id);
    m_button->setIcon(QIcon::fromTheme(stateIcon(candidate)));
    QFont bold = m_button->font();
    bold.setBold(true);
    m_button->setFont(bold);
    m_layout->setContentsMargins(0, 4, 0, 4);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_button);
    addState(candidate);
    if (!candidate.remedy.isEmpty())
        addRemedy(candidate);
    if (candidate.isUsable())
        addCleanUp(candidate);
}

void EngineRow::addState(const EngineCandidate &candidate)
{
    auto *state = new QLabel(stateText(candidate), this);
    state->setObjectName(QStringLiteral("engine_state"));
    state->setTextFormat(Qt::PlainText);
    state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    state->setWordWrap(true);
    state->setIndent(style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) + 8);
    // Who chooses hears how it is with what is chosen.
    m_button->setAccessibleDescription(state->text());
    m_layout->addWidget(state);
}

void EngineRow::addRemedy(const EngineCandidate &candidate)
{
    auto *command = new QLineEdit(candidate.remedy, this);
    command->setObjectName(QStringLiteral("engine_command"));
    //: %1 is the name of a container engine
    command->setAccessibleName(tr("The command that mends %1").arg(candidate.title));
    command->setReadOnly(true);
    command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    command->setCursorPosition(0);
    auto *copy = new QPushButton(QIcon::fromTheme(QStringLiteral("edit-copy")), tr("Copy"), this);
    copy->setObjectName(QStringLiteral("engine_copy"));
    //: %1 is the name of a container engine
    copy->setAccessibleName(tr("Copy the command that mends %1").arg(candidate.title));
    connect(copy, &QPushButton::clicked, this,
            [remedy = candidate.remedy] { QGuiApplication::clipboard()->setText(remedy); });
    auto *line = new QHBoxLayout;
    line->setContentsMargins(style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) + 8, 0, 0, 0);
    line->addWidget(command, 1);
    line->addWidget(copy);
    m_layout->addLayout(line);
}

void EngineRow::addCleanUp(const EngineCandidate &candidate)
{
    m_clean = new QPushButton(QIcon::fromTheme(QStringLiteral("edit-clear-all")), tr("Clean Up"), this);
    m_clean->setObjectName(QStringLiteral("engine_clean"));
    //: %1 is the name of a container engine
    m_clean->setAccessibleName(tr("Clean up %1").arg(candidate.title));
    m_clean->setToolTip(tr("Remove the images of Spaces that no container uses, and the packages that were downloaded "
                           "for them. The next run makes its image again."));
    m_cleaned = new QLabel(this);
    m_cleaned->setObjectName(QStringLiteral("engine_cleaned"));
    m_cleaned->setTextFormat(Qt::PlainText);
    m_cleaned->setWordWrap(true);
    connect(m_clean, &QPushButton::clicked, this, [this, candidate] { cleanUp(candidate); });
    auto *line = new QHBoxLayout;
    line->setContentsMargins(style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) + 8, 0, 0, 0);
    line->addWidget(m_clean);
    line->addWidget(m_cleaned, 1);
    m_layout->addLayout(line);
}

void EngineRow::cleanUp(const EngineCandidate &candidate)
{
    m_clean->setEnabled(false);
    m_cleaned->setText(tr("Removing images…"));
    m_cleaning = Task<run::EngineCleanUp>(QThreadPool::globalInstance(), [candidate](Progress &progress) {
        const Result<container::Engine> engine = container::openEngine(candidate, progress);
        return engine ? run::cleanUpEngine(*engine, progress) : failure(engine);
    });
    m_cleaning.future().then(this, [this](const Result<run::EngineCleanUp> &done) {
        m_clean->setEnabled(true);
        m_cleaned->setText(done ? done->text() : done.error().message);
    });
}

} // namespace spacewright::views
