// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelviewer.h"

#include "tensormodel.h"

#include <views/common/errorbanner.h>
#include <views/common/shownname.h>

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr int margin = 12;
/// More facts than these get a scroll bar.
constexpr int mostFactsHeight = 240;

} // namespace

ModelViewer::ModelViewer(const QString &path, QThreadPool *pool, QWidget *parent) : FileViewer(path, parent)
{
    m_reading = Task<content::ModelFile>(pool, [path](Progress &) { return content::readModelFile(path); });
    m_reading.future().then(this, [this](const Result<content::ModelFile> &file) {
        if (file)
            showModel(*file);
        else
            showError(file.error());
    });
}

void ModelViewer::showModel(const content::ModelFile &file)
{
    setInfo(file.format);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    if (!file.warning.isEmpty()) {
        auto *banner = new ErrorBanner(page);
        layout->addWidget(banner);
        banner->showNotice(file.warning);
    }
    layout->addWidget(makeFacts(file));
    if (file.tensors.isEmpty())
        layout->addStretch(1);
    else
        layout->addWidget(makeTensors(file), 1);
    setContent(page);
}

QWidget *ModelViewer::makeFacts(const content::ModelFile &file)
{
    auto *facts = new QWidget;
    auto *form = new QFormLayout(facts);
    form->setContentsMargins(margin, margin, margin, margin);
    for (const content::Fact &fact : file.facts) {
        auto *value = new QLabel(shownText(fact.value), facts);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        //: A line of what a file says about itself: %1 is the name
        form->addRow(tr("%1:").arg(shownText(fact.name)), value);
    }
    auto *area = new QScrollArea(this);
    area->setObjectName(u"model_facts"_s);
    area->setAccessibleName(tr("About the file"));
    area->setWidget(facts);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setMaximumHeight(qMin(mostFactsHeight, facts->sizeHint().height() + margin));
    return area;
}

QWidget *ModelViewer::makeTensors(const content::ModelFile &file)
{
    auto *page = new QWidget(this);
    auto *filter = new QLineEdit(page);
    filter->setObjectName(u"model_filter"_s);
    filter->setPlaceholderText(tr("Filter tensors"));
    filter->setAccessibleName(tr("Filter tensors"));
    filter->setClearButtonEnabled(true);
    auto *model = new QSortFilterProxyModel(page);
    model->setSourceModel(new TensorModel(file.tensors, model));
    model->setSortRole(TensorModel::SortRole);
    model->setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(filter, &QLineEdit::textChanged, model, &QSortFilterProxyModel::setFilterFixedString);
    auto *table = new QTableView(page);
    table->setObjectName(u"model_tensors"_s);
    table->setAccessibleName(tr("Tensors"));
    table->setModel(model);
    table->setSortingEnabled(true);
    table->sortByColumn(0, Qt::AscendingOrder);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    // Names begin alike and end with what they are: they are shown whole.
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(margin, 0, margin, 0);
    layout->addWidget(filter);
    layout->addWidget(table, 1);
    return page;
}

} // namespace spacewright::views
