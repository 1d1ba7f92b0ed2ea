// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fidelitydialog.h"

#include <views/common/emptystate.h>
#include <views/common/errorbanner.h>
#include <views/common/usage/roomydelegate.h>

#include <core/base/filewriter.h>

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

enum Column { What, Here, Hub, ColumnCount };

constexpr qint64 longestFreeze = 16LL * 1024 * 1024;

QString shown(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

QIcon iconOf(run::Light light)
{
    switch (light) {
    case run::Light::Green:
        return QIcon::fromTheme(QStringLiteral("data-success"));
    case run::Light::Yellow:
        return QIcon::fromTheme(QStringLiteral("data-warning"));
    case run::Light::Red:
        break;
    }
    return QIcon::fromTheme(QStringLiteral("data-error"));
}

Result<QList<run::FidelityRow>> reportOn(const run::RecipeInput &space, const QString &freezePath)
{
    if (freezePath.isEmpty())
        return run::fidelityOf(space, std::nullopt);
    return readFile(freezePath, longestFreeze).and_then([&](const QByteArray &text) {
        return run::fidelityOf(space, run::Freeze{freezePath, text});
    });
}

} // namespace

FidelityDialog::FidelityDialog(const run::RecipeInput &space, const QString &title, QWidget *parent)
    : QDialog(parent), m_space(space), m_banner(new ErrorBanner(this)), m_summary(new QLabel), m_tree(new QTreeWidget),
      m_detail(new QLabel)
{
    setObjectName(QStringLiteral("fidelity"));
    //: %1 is the title of a Space
    setWindowTitle(tr("Fidelity of %1").arg(title));
    auto *all = new QVBoxLayout(this);
    m_summary->setObjectName(QStringLiteral("fidelity_summary"));
    m_summary->setWordWrap(true);
    all->addWidget(m_banner);
    all->addWidget(m_summary);
    makeTree();
    makeDetail();
    makeButtons();
    resize(860, 600);
    load({});
}

void FidelityDialog::compareWith(const QString &path)
{
    load(path);
}

void FidelityDialog::makeTree()
{
    m_tree->setObjectName(QStringLiteral("fidelity_rows"));
    m_tree->setAccessibleName(tr("Differences from the Hub"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({tr("What"), tr("Last run here"), tr("On the Hub")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(What, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(Here, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(Hub, QHeaderView::Stretch);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &FidelityDialog::showDetail);
    layout()->addWidget(m_tree);
}

void FidelityDialog::makeDetail()
{
    m_detail->setObjectName(QStringLiteral("fidelity_detail"));
    m_detail->setAccessibleName(tr("Reason"));
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->setWordWrap(true);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    // As much as the longest reason takes, so that the list does not move while one walks through it.
    m_detail->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    layout()->addWidget(m_detail);
}

void FidelityDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_freeze = buttons->addButton(tr("Compare with pip freeze…"), QDialogButtonBox::ActionRole);
    m_freeze->setObjectName(QStringLiteral("fidelity_freeze"));
    m_freeze->setIcon(QIcon::fromTheme(QStringLiteral("document-open")));
    m_freeze->setToolTip(tr("Take the packages on the Hub from a file with what pip freeze says there"));
    connect(m_freeze, &QPushButton::clicked, this, &FidelityDialog::chooseFreeze);
    m_copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("fidelity_copy"));
    m_copy->setIcon(QIcon::fromTheme(QStringLiteral("edit-copy")));
    connect(m_copy, &QPushButton::clicked, this, &FidelityDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void FidelityDialog::load(const QString &freezePath)
{
    m_banner->dismiss();
    m_loading = Task<QList<run::FidelityRow>>(QThreadPool::globalInstance(), [space = m_space, freezePath](Progress &) {
        return reportOn(space, freezePath);
    });
    m_loading.future().then(this, [this](const Result<QList<run::FidelityRow>> &rows) {
        if (rows)
            showRows(*rows);
        else if (rows.error().code == ErrorCode::RecordMissing)
            showNothing(rows.error().message);
        else
            m_banner->showError(rows.error());
    });
}

/// That it has not run yet is no failure.
void FidelityDialog::showNothing(const QString &reason)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_summary, m_tree, m_detail, m_freeze, m_copy})
        part->hide();
    auto *empty = new EmptyState(QStringLiteral("view-statistics"), tr("Nothing to compare yet"), reason, this);
    empty->setObjectName(QStringLiteral("fidelity_empty"));
    qobject_cast<QVBoxLayout *>(layout())->insertWidget(0, empty, 1);
}

void FidelityDialog::showRows(const QList<run::FidelityRow> &rows)
{
    m_rows = rows;
    m_tree->clear();
    const auto count = [&rows](run::Light light) {
        return int(std::ranges::count(rows, light, &run::FidelityRow::light));
    };
    m_summary->setText(
        QStringList{tr("%n thing(s) may well behave otherwise on the Hub.", nullptr, count(run::Light::Red)),
                    tr("%n thing(s) differ a little or are not known.", nullptr, count(run::Light::Yellow)),
                    tr("%n thing(s) are the same.", nullptr, count(run::Light::Green))}
            .join(QLatin1Char(' ')));
    for (const run::FidelityRow &row : rows) {
        auto *item = new QTreeWidgetItem(m_tree, {row.title(), shown(row.here), shown(row.hub)});
        item->setIcon(What, iconOf(row.light));
        //: For screen readers: %1 is how much a thing differs ("red", "yellow", "green"), %2 what it is
        item->setData(What, Qt::AccessibleTextRole, tr("%1: %2").arg(run::lightName(row.light), row.title()));
        item->setToolTip(Here, row.here.toHtmlEscaped());
        item->setToolTip(Hub, row.hub.toHtmlEscaped());
    }
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

void FidelityDialog::showDetail()
{
    const qsizetype at = m_tree->indexOfTopLevelItem(m_tree->currentItem());
    if (at < 0 || at >= m_rows.size())
        return;
    const run::FidelityRow &row = m_rows[at];
    const QString reason = row.light == run::Light::Green ? tr("The same here and on the Hub.") : row.reason;
    //: %1 is where it is known from, an address or a file
    m_detail->setText(reason + QLatin1Char('\n') + tr("Source: %1").arg(row.source));
}

void FidelityDialog::chooseFreeze()
{
    auto *dialog = new QFileDialog(this, tr("Open what pip freeze Says"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FidelityDialog::compareWith);
    dialog->open();
}

void FidelityDialog::copy() const
{
    QStringList lines;
    for (const run::FidelityRow &row : m_rows)
        lines += QStringLiteral("%1\t%2\t%3\t%4\t%5")
                     .arg(run::lightName(row.light), row.title(), row.here, row.hub, row.reason);
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace spacewright::views
