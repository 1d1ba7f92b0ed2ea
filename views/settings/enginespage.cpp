// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginespage.h"

#include "enginerow.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace spacewright::views
{

using container::EngineCandidate;

namespace
{

/// What a button stands for, as the setting keeps it.
constexpr auto engineProperty = "engine";

} // namespace

EnginesPage::EnginesPage(settings::Setting<QString> *engine, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_summary(new QLabel(this)), m_choice(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("engine_finder"));
    setAccessibleName(tr("Container engines"));
    m_summary->setObjectName(QStringLiteral("engine_summary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    addAutomatic();
    addList();
    addAddress();
    addCheck();
    connect(m_choice, &QButtonGroup::buttonClicked, this,
            [this](const QAbstractButton *button) { m_engine->set(button->property(engineProperty).toString()); });
    showChosen();
}

void EnginesPage::addAutomatic()
{
    auto *automatic = new QRadioButton(tr("Automatic: the first that works"), this);
    automatic->setObjectName(QStringLiteral("engine_automatic"));
    offer(automatic, QString());
    layout()->addWidget(automatic);
}

void EnginesPage::addList()
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    m_list = new QWidget(area);
    m_rows = new QVBoxLayout(m_list);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->addStretch();
    area->setWidget(m_list);
    layout()->addWidget(area);
}

void EnginesPage::addAddress()
{
    m_other = new QRadioButton(tr("Another address:"), this);
    m_other->setObjectName(QStringLiteral("engine_other"));
    offer(m_other, QString());
    m_address = new QLineEdit(this);
    m_address->setObjectName(QStringLiteral("engine_address"));
    m_address->setAccessibleName(tr("Address of a container engine"));
    m_address->setPlaceholderText(QStringLiteral("ssh://user@host, tcp://host:2376, unix:///path"));
    connect(m_address, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_other->setProperty(engineProperty, text.trimmed());
        m_other->setChecked(true);
        m_engine->set(text.trimmed());
    });
    auto *line = new QHBoxLayout;
    line->addWidget(m_other);
    line->addWidget(m_address, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
}

void EnginesPage::addCheck()
{
    m_check = new QPushButton(QIcon::fromTheme(QStringLiteral("view-refresh")), tr("Check Again"), this);
    m_check->setObjectName(QStringLiteral("engine_check"));
    connect(m_check, &QPushButton::clicked, this, &EnginesPage::check);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_check, 0, Qt::AlignRight);
}

void EnginesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    check();
}

void EnginesPage::check()
{
    if (m_finding.isRunning())
        return;
    m_check->setEnabled(false);
    m_summary->setText(tr("Looking for container engines…"));
    m_finding =
        Task<QList<EngineCandidate>>(QThreadPool::globalInstance(),
                                     [chosen = m_engine->get()](Progress &progress) -> Result<QList<EngineCandidate>> {
                                         return container::EngineFinder().find(progress, chosen);
                                     });
    m_finding.future().then(this, [this](const Result<QList<EngineCandidate>> &found) {
        m_check->setEnabled(true);
        showFound(*found);
    });
}

void EnginesPage::showFound(const QList<EngineCandidate> &candidates)
{
    qDeleteAll(m_list->findChildren<EngineRow *>(Qt::FindDirectChildrenOnly));
    for (const EngineCandidate &candidate : candidates) {
        // The address below is a choice of its own.
        if (candidate.id.contains(QLatin1Char('/')))
            continue;
        auto *row = new EngineRow(candidate, m_list);
        offer(row->button(), candidate.id);
        m_rows->insertWidget(m_rows->count() - 1, row);
    }
    showChosen();
    showSummary(candidates);
}

void EnginesPage::offer(QRadioButton *button, const QString &engine)
{
    button->setProperty(engineProperty, engine);
    m_choice->addButton(button);
}

void EnginesPage::showChosen()
{
    const QString chosen = m_engine->get();
    const QList<QAbstractButton *> buttons = m_choice->buttons();
    const auto named = std::ranges::find_if(buttons, [&](const QAbstractButton *button) {
        return button != m_other && button->property(engineProperty).toString() == chosen;
    });
    if (named != buttons.end()) {
        (*named)->setChecked(true);
        return;
    }
    m_other->setProperty(engineProperty, chosen);
    m_other->setChecked(true);
    m_address->setText(chosen);
}

void EnginesPage::showSummary(const QList<EngineCandidate> &candidates)
{
    const Result<EngineCandidate> chosen = container::chooseEngine(candidates, m_engine->get());
    const bool isAsked = chosen && std::ranges::find(candidates, chosen->id, &EngineCandidate::id) != candidates.end();
    if (isAsked && m_other->isChecked() && !chosen->isUsable())
        m_summary->setText(chosen->problem);
    else if (chosen && (chosen->isUsable() || m_other->isChecked()))
        //: %1 is the name of a container engine, e.g. "Podman of this user"
        m_summary->setText(tr("Containers run in: %1").arg(chosen->title));
    else if (std::ranges::any_of(candidates, &EngineCandidate::isUsable))
        m_summary->setText(tr("The chosen engine does not work. Mend it, or choose one that works."));
    else
        m_summary->setText(tr("There is no container engine to use yet. Run one of the commands below in a terminal, "
                              "then check again."));
}

} // namespace spacewright::views
