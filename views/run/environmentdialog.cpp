// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "environmentdialog.h"

#include "environmenttable.h"

#include <core/secrets/environmentfile.h>
#include <views/common/errorbanner.h>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

QLabel *makeNote(const QString &text, const QString &name, QWidget *parent)
{
    auto *note = new QLabel(text, parent);
    note->setObjectName(name);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    return note;
}

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *heading = new QLabel(text, parent);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    return heading;
}

} // namespace

EnvironmentDialog::EnvironmentDialog(secrets::SpaceEnvironment *environments, const QString &folder,
                                     const QString &title, QWidget *parent)
    : QDialog(parent), m_environments(environments), m_folder(folder),
      m_neededNote(makeNote({}, QStringLiteral("environment_needed"), this)),
      m_variables(new EnvironmentTable(QStringLiteral("variables"), tr("Variables"), this)),
      m_secrets(new EnvironmentTable(QStringLiteral("secrets"), tr("Secrets"), this)),
      m_where(makeNote({}, QStringLiteral("secrets_where"), this)),
      m_problem(makeNote({}, QStringLiteral("environment_problem"), this)), m_banner(new ErrorBanner(this))
{
    setObjectName(QStringLiteral("environment_dialog"));
    //: %1 is the title of a Space
    setWindowTitle(tr("Variables and Secrets of %1").arg(title));
    new QVBoxLayout(this);
    layout()->addWidget(m_banner);
    addTables();
    addButtons();
    resize(640, 560);
    load();
}

EnvironmentDialog::~EnvironmentDialog()
{
    // A cell that is being edited commits when it goes, and by then there is no dialog to hear of it.
    m_variables->disconnect(this);
    m_secrets->disconnect(this);
}

void EnvironmentDialog::addTables()
{
    layout()->addWidget(makeHeading(tr("Variables"), this));
    layout()->addWidget(makeNote(tr("The app gets them as environment variables when it runs here. Everybody who sees "
                                    "this folder's logs may see them."),
                                 QStringLiteral("variables_note"), this));
    layout()->addWidget(m_variables);
    layout()->addWidget(makeHeading(tr("Secrets"), this));
    layout()->addWidget(
        makeNote(tr("The app gets them as environment variables too; they are hidden in all logs and records."),
                 QStringLiteral("secrets_note"), this));
    layout()->addWidget(m_where);
    layout()->addWidget(m_secrets);
    auto *reveal = new QCheckBox(tr("Show the &values of secrets"), this);
    reveal->setObjectName(QStringLiteral("secrets_reveal"));
    m_import = new QPushButton(QIcon::fromTheme(QStringLiteral("document-import")), tr("Import .env…"), this);
    m_import->setObjectName(QStringLiteral("environment_import"));
    m_import->setToolTip(tr("Take the values that a file of KEY=VALUE lines sets"));
    auto *below = new QHBoxLayout;
    below->addWidget(reveal);
    below->addStretch();
    below->addWidget(m_import);
    static_cast<QVBoxLayout *>(layout())->addLayout(below);
    layout()->addWidget(makeNeeded());
    connect(m_import, &QPushButton::clicked, this, &EnvironmentDialog::askForFile);
    m_secrets->setMasked(true);
    connect(reveal, &QCheckBox::toggled, this, [this](bool shown) { m_secrets->setMasked(!shown); });
    connect(m_variables, &EnvironmentTable::changed, this, &EnvironmentDialog::check);
    connect(m_secrets, &EnvironmentTable::changed, this, &EnvironmentDialog::check);
}

QWidget *EnvironmentDialog::makeNeeded()
{
    m_neededRow = new QWidget(this);
    auto *add = new QPushButton(tr("Add Stand-Ins"), m_neededRow);
    add->setObjectName(QStringLiteral("environment_stand_ins"));
    add->setToolTip(
        tr("Adds each as a secret with a made-up value, so that the app starts. Enter the real one where it "
           "matters."));
    auto *row = new QHBoxLayout(m_neededRow);
    row->setContentsMargins({});
    row->addWidget(m_neededNote, 1);
    row->addWidget(add);
    m_neededRow->hide();
    connect(add, &QPushButton::clicked, this, &EnvironmentDialog::addStandIns);
    return m_neededRow;
}

void EnvironmentDialog::setNeeded(const QStringList &names)
{
    m_needed = names;
    check();
}

QStringList EnvironmentDialog::ungiven() const
{
    QStringList names = m_needed;
    const QStringList given = m_variables->names() + m_secrets->names();
    names.removeIf([&given](const QString &name) { return given.contains(name); });
    return names;
}

void EnvironmentDialog::addStandIns()
{
    QMap<QString, QString> values;
    for (const QString &name : ungiven())
        values.insert(name, QStringLiteral("stand-in-for-") + name);
    m_secrets->addValues(values);
}

void EnvironmentDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Import Variables"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    // Most of these files have a dot before their name.
    dialog->setFilter(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    connect(dialog, &QFileDialog::fileSelected, this, &EnvironmentDialog::importFile);
    dialog->open();
}

void EnvironmentDialog::importFile(const QString &path)
{
    const auto found = secrets::readEnvironmentFile(path);
    if (!found) {
        m_banner->showError(found.error());
        return;
    }
    m_banner->dismiss();
    QMap<QString, QString> variables;
    QMap<QString, QString> secrets = *found;
    for (const QString &name : m_variables->names()) {
        if (secrets.contains(name))
            variables.insert(name, secrets.take(name));
    }
    m_variables->addValues(variables);
    m_secrets->addValues(secrets);
}

void EnvironmentDialog::addButtons()
{
    layout()->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("environment_save"));
    m_save->setToolTip(tr("Takes effect at the next run"));
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &EnvironmentDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &EnvironmentDialog::reject);
}

void EnvironmentDialog::load()
{
    m_variables->setEnabled(false);
    m_secrets->setEnabled(false);
    m_import->setEnabled(false);
    m_save->setEnabled(false);
    m_environments->load(m_folder).then(
        this, [this](const Result<secrets::Environment> &loaded) { showEnvironment(loaded); });
    m_environments->isPermanent().then(this, [this](bool permanent) {
        m_where->setText(permanent ? tr("Their values are kept in this desktop's keychain.")
                                   : tr("There is no keychain here: their values are kept for this session only."));
    });
}

void EnvironmentDialog::showEnvironment(const Result<secrets::Environment> &environment)
{
    // What could not be read must not be overwritten: then the tables stay closed.
    if (!environment) {
        m_banner->showError(environment.error());
        return;
    }
    m_missing = environment->missing;
    m_variables->setValues(environment->variables);
    QMap<QString, QString> all = environment->secrets;
    for (const QString &name : m_missing)
        all.insert(name, QString());
    m_secrets->setValues(all);
    if (!m_missing.isEmpty())
        //: %1 is a list of names
        m_banner->showNotice(tr("The values of these secrets were kept for an earlier session only: %1. Enter them "
                                "again, or the Space does not run.")
                                 .arg(m_missing.join(QStringLiteral(", "))));
    m_variables->setEnabled(true);
    m_secrets->setEnabled(true);
    m_import->setEnabled(true);
    check();
}

void EnvironmentDialog::check()
{
    const QString variables = m_variables->check({});
    const QString secrets = m_secrets->check(m_variables->names(), &m_missing);
    m_problem->setText(variables.isEmpty() ? secrets : variables);
    m_save->setEnabled(m_problem->text().isEmpty() && m_secrets->isEnabled());
    const QStringList lacking = ungiven();
    //: %1 is a list of names
    m_neededNote->setText(
        tr("The code stops without these, and nothing gives them: %1.").arg(lacking.join(QStringLiteral(", "))));
    m_neededRow->setVisible(!lacking.isEmpty() && m_secrets->isEnabled());
}

void EnvironmentDialog::save()
{
    secrets::Environment environment{.variables = m_variables->values(), .secrets = m_secrets->values()};
    for (const QString &name : environment.secrets.keys(QString())) {
        environment.secrets.remove(name);
        environment.missing += name;
    }
    m_save->setEnabled(false);
    m_environments->save(m_folder, environment).then(this, [this](const Result<> &saved) {
        if (saved) {
            accept();
            return;
        }
        m_banner->showError(saved.error());
        m_save->setEnabled(true);
    });
}

} // namespace spacewright::views
