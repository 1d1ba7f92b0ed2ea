// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagetable.h"

#include "packagelookup.h"
#include "packagemodel.h"
#include "packagenames.h"
#include "packageverdict.h"

#include <core/manifest/edit/cardedit.h>
#include <core/manifest/edit/requirementsedit.h>
#include <core/space/manifestfile.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>

namespace spacewright::views
{

namespace
{

constexpr int margin = 6;
constexpr qint64 sizeLimit = 4LL * 1024 * 1024;

} // namespace

PackageTable::PackageTable(const QString &file, PackageLookup *lookup, QWidget *parent)
    : Companion(parent), m_file(file), m_lookup(lookup), m_model(new PackageModel(this)), m_view(new QTreeView(this)),
      m_name(new PackageNames(this)), m_trouble(new QLabel(this)), m_verdict(new PackageVerdict(lookup, this))
{
    setObjectName(QStringLiteral("package_table"));
    setAccessibleName(tr("Packages"));
    m_view->setObjectName(QStringLiteral("package_view"));
    m_view->setAccessibleName(tr("Packages"));
    m_view->setModel(m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_trouble->setObjectName(QStringLiteral("package_trouble"));
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->setMargin(margin);
    m_trouble->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_trouble);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_verdict);
    connect(m_model, &PackageModel::specifierEntered, this, [this](qsizetype requirement, const QString &specifier) {
        write(manifest::setSpecifier(m_text, requirement, specifier));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &PackageTable::updateButtons);
    connect(m_lookup, &PackageLookup::changed, this, &PackageTable::showReport);
    connect(m_verdict, &PackageVerdict::remedyChosen, this, &PackageTable::applyRemedy);
    updateButtons();
}

PackageTable::~PackageTable()
{
    setWatching(false);
}

QWidget *PackageTable::makeBar()
{
    auto *bar = new QWidget(this);
    auto *rows = new QVBoxLayout(bar);
    rows->setContentsMargins(margin, margin, margin, margin);
    connect(m_name, &PackageNames::entered, this, &PackageTable::addPackage);
    rows->addWidget(m_name);
    auto *layout = new QHBoxLayout;
    rows->addLayout(layout);
    m_pin = addButton(layout, QStringLiteral("object-locked"), tr("Pin"), QStringLiteral("package_pin"));
    m_pin->setToolTip(tr("Want exactly the version that is chosen"));
    connect(m_pin, &QToolButton::clicked, this, [this] {
        setVersion(QStringLiteral("==") + m_model->versionAt(m_view->currentIndex(), PackageModel::Chosen));
    });
    m_raise = addButton(layout, QStringLiteral("go-up"), tr("Newest"), QStringLiteral("package_raise"));
    m_raise->setToolTip(tr("Want exactly the newest version that the Hub's Python can install"));
    connect(m_raise, &QToolButton::clicked, this, [this] {
        setVersion(QStringLiteral("==") + m_model->versionAt(m_view->currentIndex(), PackageModel::Newest));
    });
    m_relax = addButton(layout, QStringLiteral("object-unlocked"), tr("Any"), QStringLiteral("package_relax"));
    m_relax->setToolTip(tr("Take any version"));
    connect(m_relax, &QToolButton::clicked, this, [this] { setVersion({}); });
    m_remove = addButton(layout, QStringLiteral("list-remove"), tr("Remove"), QStringLiteral("package_remove"));
    m_remove->setToolTip(tr("Take the package out of the file"));
    connect(m_remove, &QToolButton::clicked, this, &PackageTable::removeCurrent);
    layout->addStretch(1);
    return bar;
}

QToolButton *PackageTable::addButton(QLayout *bar, const QString &icon, const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(QIcon::fromTheme(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    bar->addWidget(button);
    return button;
}

void PackageTable::showEvent(QShowEvent *event)
{
    setWatching(true);
    Companion::showEvent(event);
}

void PackageTable::hideEvent(QHideEvent *event)
{
    setWatching(false);
    Companion::hideEvent(event);
}

void PackageTable::setWatching(bool isWatching)
{
    if (isWatching != std::exchange(m_isWatching, isWatching))
        m_lookup->watch(isWatching);
}

void PackageTable::setText(const QByteArray &text)
{
    m_text = text;
    const int row = m_view->currentIndex().parent().isValid() ? -1 : m_view->currentIndex().row();
    m_model->setRequirements(manifest::readRequirements(text, m_file).requirements);
    m_view->setCurrentIndex(m_model->index(row, 0));
    m_trouble->hide();
    fitColumns();
    updateButtons();
}

void PackageTable::showReport()
{
    const int row = m_view->currentIndex().parent().isValid() ? -1 : m_view->currentIndex().row();
    m_model->setReport(m_lookup->report());
    m_view->setCurrentIndex(m_model->index(row, 0));
    fitColumns();
    updateButtons();
}

void PackageTable::fitColumns()
{
    for (int column = 0; column < PackageModel::ColumnCount; ++column)
        m_view->resizeColumnToContents(column);
}

qsizetype PackageTable::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? m_model->requirementAt(index) : -1;
}

void PackageTable::updateButtons()
{
    const QModelIndex index = m_view->currentIndex();
    const bool isOwn = current() >= 0;
    const bool isPackage = isOwn && m_model->flags(index.siblingAtColumn(PackageModel::Wanted)) & Qt::ItemIsEditable;
    const QString wanted =
        isPackage ? index.siblingAtColumn(PackageModel::Wanted).data(Qt::EditRole).toString() : QString();
    const QString chosen = isPackage ? m_model->versionAt(index, PackageModel::Chosen) : QString();
    const QString newest = isPackage ? m_model->versionAt(index, PackageModel::Newest) : QString();
    m_pin->setEnabled(!chosen.isEmpty() && wanted != QStringLiteral("==") + chosen);
    m_raise->setEnabled(!newest.isEmpty() && wanted != QStringLiteral("==") + newest);
    m_relax->setEnabled(!wanted.isEmpty());
    m_remove->setEnabled(isOwn);
}

void PackageTable::write(const Result<manifest::Splice> &splice)
{
    m_trouble->setVisible(!splice);
    if (!splice)
        m_trouble->setText(splice.error().message);
    else if (!splice->edits.isEmpty())
        Q_EMIT edited(splice->edits);
}

void PackageTable::addPackage()
{
    const QString line = m_name->text();
    if (line.isEmpty())
        return;
    const Result<manifest::Splice> added = manifest::addRequirement(m_text, line);
    if (added)
        m_name->clear();
    write(added);
}

void PackageTable::setVersion(const QString &specifier)
{
    write(manifest::setSpecifier(m_text, current(), specifier));
}

void PackageTable::removeCurrent()
{
    write(manifest::removeRequirement(m_text, current()));
}

void PackageTable::applyRemedy()
{
    const run::PackageReport *report = m_lookup->report();
    if (!report || !report->resolution.conflict || !report->resolution.conflict->remedy)
        return;
    const run::Remedy remedy = *report->resolution.conflict->remedy;
    if (remedy.file == m_file) {
        write(manifest::setSpecifier(m_text, remedy.index, remedy.specifier));
        return;
    }
    const space::Space &space = m_lookup->space();
    const Result<QByteArray> text = space::textOf(space, space.folder + u'/' + remedy.file, sizeLimit);
    if (!text) {
        write(failure(text));
        return;
    }
    const Result<manifest::Splice> splice = remedy.index < 0
                                                ? manifest::setCardKey(*text, QStringLiteral("sdk_version"),
                                                                       manifest::CardContent::scalar(remedy.specifier))
                                                : manifest::setSpecifier(*text, remedy.index, remedy.specifier);
    if (splice)
        Q_EMIT fixRequested({remedy.sentence, remedy.file, splice->edits});
    else
        write(splice);
}

} // namespace spacewright::views
