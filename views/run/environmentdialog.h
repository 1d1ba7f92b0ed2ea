// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secrets/spaceenvironment.h>

#include <QDialog>

class QLabel;
class QPushButton;

namespace spacewright::views
{

class EnvironmentTable;
class ErrorBanner;

/// The variables and secrets of one Space, for its runs here. Waits for nothing: what the keychain holds appears when
/// it comes.
class EnvironmentDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnvironmentDialog)

public:
    /// @p environments must outlive the dialog.
    EnvironmentDialog(secrets::SpaceEnvironment *environments, const QString &folder, const QString &title,
                      QWidget *parent = nullptr);
    ~EnvironmentDialog() override;

    QString folder() const { return m_folder; }
    /// Names without which the code does not run: those that nothing gives are offered.
    void setNeeded(const QStringList &names);
    /// What a file such as .env sets: a secret each, unless there is a variable of that name.
    void importFile(const QString &path);

private:
    void addTables();
    void addButtons();
    QWidget *makeNeeded();
    void askForFile();
    void addStandIns();
    QStringList ungiven() const;
    void load();
    void showEnvironment(const Result<secrets::Environment> &environment);
    void check();
    void save();

    secrets::SpaceEnvironment *m_environments;
    QString m_folder;
    /// Names of secrets whose values are gone: they may stay so.
    QStringList m_missing;
    QStringList m_needed;
    QWidget *m_neededRow = nullptr;
    QLabel *m_neededNote;
    QPushButton *m_import = nullptr;
    EnvironmentTable *m_variables;
    EnvironmentTable *m_secrets;
    QLabel *m_where;
    QLabel *m_problem;
    QPushButton *m_save = nullptr;
    ErrorBanner *m_banner;
};

} // namespace spacewright::views
