// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagedialog.h"

#include "cleanruleform.h"
#include "storagemodel.h"

#include <core/run/storage/cleanrule.h>
#include <views/common/usage/roomydelegate.h>

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QThreadPool>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace spacewright::views
{

namespace
{

using namespace std::chrono_literals;

constexpr auto tick = 100ms;

} // namespace

StorageDialog::StorageDialog(QWidget *parent)
    : QDialog(parent), m_model(new StorageModel(this)), m_form(new CleanRuleForm), m_state(new QLabel),
      m_bar(new QProgressBar), m_cancel(new QPushButton), m_plan(new QLabel), m_clean(new QPushButton)
{
    setObjectName(QStringLiteral("storage"));
    setWindowTitle(tr("Storage"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeState());
    layout->addWidget(makeList(), 1);
    layout->addWidget(m_form);
    layout->addWidget(makeButtons());
    connect(m_form, &CleanRuleForm::changed, this, &StorageDialog::applyRule);
    connect(m_model, &StorageModel::markedChanged, this, &StorageDialog::showPlan);
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &StorageDialog::takeFound);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 38);
    count();
}

StorageDialog::~StorageDialog() = default;

StorageDialog *StorageDialog::open(QWidget *window)
{
    auto *dialog = window->findChild<StorageDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (!dialog) {
        dialog = new StorageDialog(window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

QWidget *StorageDialog::makeState()
{
    auto *widget = new QWidget;
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    m_state->setObjectName(QStringLiteral("storage_state"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(fontMetrics().averageCharWidth() * 20);
    m_cancel->setObjectName(QStringLiteral("storage_cancel"));
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (!isBusy()) {
            m_said.clear();
            count();
            return;
        }
        m_counting.cancel();
        m_cleaning.cancel();
    });
    layout->addWidget(m_state, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    return widget;
}

QWidget *StorageDialog::makeList()
{
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(StorageModel::sortRole);
    auto *list = new QTreeView;
    list->setObjectName(QStringLiteral("storage_list"));
    list->setAccessibleName(tr("What takes room"));
    list->setModel(sorted);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setItemDelegate(new RoomyDelegate(list));
    list->setAllColumnsShowFocus(true);
    list->setSortingEnabled(true);
    list->sortByColumn(StorageModel::Size, Qt::DescendingOrder);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(StorageModel::Name, QHeaderView::Stretch);
    return list;
}

QWidget *StorageDialog::makeButtons()
{
    auto *widget = new QWidget;
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    m_plan->setObjectName(QStringLiteral("storage_plan"));
    m_plan->setTextFormat(Qt::PlainText);
    m_plan->setWordWrap(true);
    m_clean->setObjectName(QStringLiteral("storage_clean"));
    m_clean->setText(tr("Clean Up"));
    m_clean->setIcon(QIcon::fromTheme(QStringLiteral("edit-clear-all")));
    m_clean->setAutoDefault(false);
    connect(m_clean, &QPushButton::clicked, this, &StorageDialog::clean);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_clean, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(m_plan, 1);
    layout->addWidget(buttons);
    return widget;
}

bool StorageDialog::isBusy() const
{
    return m_counting.isRunning() || m_cleaning.isRunning();
}

void StorageDialog::count()
{
    m_model->clear();
    m_found = std::make_shared<Found>();
    m_counting = Task<void>(
        QThreadPool::globalInstance(),
        [found = m_found](Progress &progress) -> Result<> {
            run::findStored(
                [&found](const QList<run::StoredItem> &items) {
                    const std::scoped_lock lock(found->mutex);
                    found->items += items;
                },
                progress);
            return {};
        },
        [found = m_found](const ProgressState &state) {
            const std::scoped_lock lock(found->mutex);
            found->now = state.text;
        });
    m_counting.future().then(this, [this](const Result<> &) { finishCount(); });
    m_tick.start();
    showState();
    showPlan();
}

void StorageDialog::takeFound()
{
    QList<run::StoredItem> items;
    {
        const std::scoped_lock lock(m_found->mutex);
        items = std::exchange(m_found->items, {});
    }
    m_model->add(items);
    if (!items.isEmpty()) {
        m_form->setItems(m_model->items());
        applyRule();
    }
    showState();
}

void StorageDialog::finishCount()
{
    m_tick.stop();
    takeFound();
    showState();
    showPlan();
}

void StorageDialog::showState()
{
    const bool isRunning = isBusy();
    m_bar->setVisible(isRunning);
    m_cancel->setText(isRunning ? tr("Cancel") : tr("Count Again"));
    const QString all = QLocale().formattedDataSize(run::sizeOf(m_model->items()), 1);
    QString now;
    {
        const std::scoped_lock lock(m_found->mutex);
        now = m_found->now;
    }
    if (m_cleaning.isRunning())
        //: %1 is the name of what is being removed
        m_state->setText(tr("Removing %1").arg(now));
    else if (m_counting.isRunning())
        //: %1 is a size, %2 the name of what is being counted
        m_state->setText(tr("%1 so far. Counting %2").arg(all, now));
    else
        //: %1 is what a clean-up did or empty, %2 a size such as "3.4 GB"
        m_state->setText(tr("%1 Spacewright's things take %2 in all.").arg(m_said, all).trimmed());
}

void StorageDialog::applyRule()
{
    m_model->setMarked(run::itemsBy(m_form->rule(), m_model->items(), QDateTime::currentDateTimeUtc()));
}

void StorageDialog::showPlan()
{
    const QList<run::StoredItem> marked = m_model->marked();
    m_plan->setText(run::planText(marked));
    m_clean->setEnabled(!marked.isEmpty() && !isBusy());
}

void StorageDialog::clean()
{
    m_cleaning = Task<run::CleanOutcome>(
        QThreadPool::globalInstance(),
        [items = m_model->marked()](Progress &progress) -> Result<run::CleanOutcome> {
            return run::removeStored(items, progress);
        },
        [found = m_found](const ProgressState &state) {
            const std::scoped_lock lock(found->mutex);
            found->now = state.text;
        });
    m_cleaning.future().then(this, [this](const Result<run::CleanOutcome> &outcome) { finishClean(*outcome); });
    m_tick.start();
    showState();
    showPlan();
}

void StorageDialog::finishClean(const run::CleanOutcome &outcome)
{
    //: %1 is a size such as "3.4 GB"
    m_said = tr("%n thing(s) were removed, %1 are free.", nullptr, outcome.removed)
                 .arg(QLocale().formattedDataSize(outcome.bytes, 1));
    for (const QString &problem : outcome.problems)
        m_said += QLatin1Char(' ') + problem;
    count();
}

} // namespace spacewright::views
