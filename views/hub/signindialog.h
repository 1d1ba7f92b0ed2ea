// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/error.h>

#include <QDialog>

#include <QUrl>
#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace spacewright::views
{

class ErrorBanner;

/// Signs in with a token: pasted, or the one that the Hub's own tools keep here; or on a page of the Hub in the
/// browser, where this program is known there. Whoever listens asks the Hub; the dialog stays until that went well.
class SignInDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInDialog)

public:
    SignInDialog(const QUrl &endpoint, bool canUseBrowser, QWidget *parent = nullptr);

    /// Whether there is a keychain to keep a token in.
    void setPermanent(bool isPermanent);
    void showError(const Error &error);
    /// What is to be confirmed in the browser, on that page.
    void showCode(const QString &code, const QUrl &page);

Q_SIGNALS:
    void tokenGiven(const QUrl &endpoint, const QString &token, bool isKept);
    void browserRequested(const QUrl &endpoint, bool isKept);

private:
    void build(const QUrl &endpoint);
    void addImport();
    std::optional<QUrl> endpoint();
    void submit(const QString &token);
    void useBrowser();
    void setBusy(bool isBusy);
    void update();

    ErrorBanner *m_banner;
    QLineEdit *m_endpoint;
    QLineEdit *m_token;
    QLabel *m_help;
    QCheckBox *m_keep;
    QProgressBar *m_busy;
    QPushButton *m_signIn;
    QPushButton *m_import;
    QPushButton *m_browser;
    QLabel *m_code;
    bool m_isBusy = false;
};

} // namespace spacewright::views
