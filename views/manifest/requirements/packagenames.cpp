// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagenames.h"

#include <core/manifest/assist/assist.h>
#include <core/manifest/names/keptnames.h>
#include <core/manifest/requirements/requirements.h>
#include <core/run/resolve/indexnames.h>

#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

/// Packages come every minute; nobody misses those of a month.
constexpr int freshDays = 30;

} // namespace

PackageNames::PackageNames(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_offered(new QStringListModel(this)),
      m_fetch(new QToolButton(this)), m_note(new QLabel(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    auto *row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    row->addWidget(m_fetch);
    rows->addLayout(row);
    rows->addWidget(m_note);
    addField();
    addFetch();
}

void PackageNames::addField()
{
    m_field->setObjectName(QStringLiteral("package_name"));
    m_field->setAccessibleName(tr("Package to add"));
    m_field->setPlaceholderText(tr("Add a package, e.g. numpy>=2"));
    m_field->setClearButtonEnabled(true);
    auto *completer = new QCompleter(m_offered, m_field);
    // What is typed may be written otherwise than the name: "Scikit_le".
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_field->setCompleter(completer);
    connect(m_field, &QLineEdit::textEdited, this, &PackageNames::complete);
    connect(m_field, &QLineEdit::returnPressed, this, &PackageNames::entered);
}

void PackageNames::addFetch()
{
    m_fetch->setObjectName(QStringLiteral("package_names_fetch"));
    m_fetch->setIcon(QIcon::fromTheme(QStringLiteral("download")));
    m_fetch->setText(tr("Get Names"));
    m_fetch->setToolTip(tr("Fetch the names of all packages of the package index once, some 40 MB, to complete them "
                           "here and in the text"));
    m_fetch->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fetch->setAutoRaise(true);
    m_fetch->hide();
    connect(m_fetch, &QToolButton::clicked, this, &PackageNames::fetch);
    m_note->setObjectName(QStringLiteral("package_names_note"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
}

QString PackageNames::text() const
{
    return m_field->text().trimmed();
}

void PackageNames::clear()
{
    m_field->clear();
}

void PackageNames::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void PackageNames::read()
{
    m_reading = Task<manifest::NameList>(QThreadPool::globalInstance(), [](Progress &) -> Result<manifest::NameList> {
        return manifest::keptNames(manifest::KeptNames::PythonPackages);
    });
    m_reading.future().then(this, [this](const Result<manifest::NameList> &names) { showNames(*names); });
}

void PackageNames::showNames(const manifest::NameList &names)
{
    m_names = names;
    const QDateTime kept = manifest::keptAt(manifest::KeptNames::PythonPackages);
    m_fetch->setVisible(names.isEmpty() || kept.daysTo(QDateTime::currentDateTime()) > freshDays);
}

void PackageNames::fetch()
{
    m_fetch->setEnabled(false);
    m_note->setText(tr("The names are being fetched."));
    m_note->show();
    m_fetching = Task<manifest::NameList>(QThreadPool::globalInstance(),
                                          [](Progress &progress) { return run::fetchIndexNames(progress); });
    m_fetching.future().then(this, [this](const Result<manifest::NameList> &names) {
        m_fetch->setEnabled(true);
        m_note->setVisible(!names);
        if (!names) {
            m_note->setText(names.error().message);
            return;
        }
        showNames(*names);
        complete(m_field->text());
    });
}

void PackageNames::complete(const QString &text)
{
    static const QRegularExpression nameAlone(QStringLiteral("\\A\\s*[A-Za-z0-9._-]+\\z"));
    const QString word = text.trimmed();
    QStringList offered;
    if (nameAlone.match(text).hasMatch()) {
        offered = manifest::packagesLike(word, m_names);
        const QString start = manifest::normalizedName(word);
        offered.removeIf([&start](const QString &name) { return !name.startsWith(start); });
    }
    m_offered->setStringList(offered);
}

} // namespace spacewright::views
