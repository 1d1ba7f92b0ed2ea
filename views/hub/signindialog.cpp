// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signindialog.h"

#include <core/hub/client/endpoint.h>
#include <core/secrets/foreigntoken.h>

#include <views/common/errorbanner.h>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr int dialogWidth = 520;

} // namespace

SignInDialog::SignInDialog(const QUrl &endpoint, bool canUseBrowser, QWidget *parent)
    : QDialog(parent), m_banner(new ErrorBanner(this)), m_endpoint(new QLineEdit(endpoint.toString(), this)),
      m_token(new QLineEdit(this)), m_help(new QLabel(this)),
      m_keep(new QCheckBox(tr("&Keep it in the keychain"), this)), m_busy(new QProgressBar(this)),
      m_signIn(new QPushButton(tr("Sign In"), this)), m_import(new QPushButton(this)),
      m_browser(new QPushButton(QIcon::fromTheme(u"internet-web-browser"_s), tr("Sign In with the &Browser"), this)),
      m_code(new QLabel(this))
{
    setObjectName(u"sign_in"_s);
    setWindowTitle(tr("Sign In to the Hub"));
    build(endpoint);
    addImport();
    connect(m_endpoint, &QLineEdit::textChanged, this, &SignInDialog::update);
    connect(m_token, &QLineEdit::textChanged, this, &SignInDialog::update);
    connect(m_signIn, &QPushButton::clicked, this, [this] { submit(m_token->text()); });
    connect(m_browser, &QPushButton::clicked, this, &SignInDialog::useBrowser);
    m_browser->setVisible(canUseBrowser);
    setBusy(false);
    m_token->setFocus();
}

void SignInDialog::build(const QUrl &endpoint)
{
    m_endpoint->setObjectName(u"sign_in_endpoint"_s);
    m_endpoint->setAccessibleName(tr("Address of the Hub"));
    m_token->setObjectName(u"sign_in_token"_s);
    m_token->setAccessibleName(tr("Token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(u"hf_\u2026"_s);
    m_help->setWordWrap(true);
    m_help->setOpenExternalLinks(true);
    m_help->setTextFormat(Qt::RichText);
    //: %1 and %2 begin and end a link
    m_help->setText(tr("Make a token on the Hub under %1Access Tokens%2. To read, run and look, the role “read” is "
                       "enough; to publish and to manage Spaces it has to be “write”.")
                        .arg(u"<a href=\"%1/settings/tokens\">"_s.arg(endpoint.toString().toHtmlEscaped()), u"</a>"_s));
    m_keep->setObjectName(u"sign_in_keep"_s);
    m_keep->setChecked(true);
    m_browser->setObjectName(u"sign_in_browser"_s);
    m_code->setObjectName(u"sign_in_code"_s);
    m_code->setTextFormat(Qt::RichText);
    m_code->setWordWrap(true);
    m_code->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_code->setOpenExternalLinks(true);
    m_code->hide();
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(6);
    m_signIn->setObjectName(u"sign_in_now"_s);
    m_signIn->setDefault(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_signIn, QDialogButtonBox::ActionRole);
    buttons->addButton(m_import, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout;
    form->addRow(tr("&Hub:"), m_endpoint);
    form->addRow(QString(), m_browser);
    form->addRow(tr("&Token:"), m_token);
    form->addRow(QString(), m_help);
    form->addRow(QString(), m_keep);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addLayout(form);
    layout->addWidget(m_code);
    layout->addStretch();
    layout->addWidget(m_busy);
    layout->addWidget(buttons);
    resize(dialogWidth, sizeHint().height());
}

void SignInDialog::addImport()
{
    const secrets::ForeignToken found = secrets::tokenOfHfLogin();
    m_import->setObjectName(u"sign_in_import"_s);
    m_import->setText(tr("Use the Login of “hf”"));
    m_import->setToolTip(found.source);
    m_import->setVisible(!found.token.isEmpty());
    connect(m_import, &QPushButton::clicked, this, [this, token = found.token] { submit(token); });
}

void SignInDialog::setPermanent(bool isPermanent)
{
    m_keep->setEnabled(isPermanent);
    if (isPermanent)
        return;
    m_keep->setChecked(false);
    m_keep->setText(tr("There is no keychain: the token is known until the program ends"));
}

/// None if it is no address of a Hub, which is said.
std::optional<QUrl> SignInDialog::endpoint()
{
    m_banner->dismiss();
    const Result<QUrl> endpoint = hub::checkedEndpoint(m_endpoint->text());
    if (endpoint)
        return *endpoint;
    m_banner->showError(endpoint.error());
    return {};
}

void SignInDialog::submit(const QString &token)
{
    const std::optional<QUrl> where = endpoint();
    if (!where)
        return;
    setBusy(true);
    Q_EMIT tokenGiven(*where, token.trimmed(), m_keep->isChecked());
}

void SignInDialog::useBrowser()
{
    const std::optional<QUrl> where = endpoint();
    if (!where)
        return;
    setBusy(true);
    Q_EMIT browserRequested(*where, m_keep->isChecked());
}

void SignInDialog::showCode(const QString &code, const QUrl &page)
{
    //: %1 is a code of some letters, %2 and %3 begin and end a link
    m_code->setText(tr("Compare the code %1 with the one on %2the Hub's page%3, and confirm it there.")
                        .arg(u"<b style=\"font-size: large\">%1</b>"_s.arg(code.toHtmlEscaped()),
                             u"<a href=\"%1\">"_s.arg(page.toString(QUrl::FullyEncoded).toHtmlEscaped()), u"</a>"_s));
    m_code->setAccessibleName(code);
    m_code->show();
    adjustSize();
}

void SignInDialog::showError(const Error &error)
{
    setBusy(false);
    m_banner->showError(error);
}

void SignInDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    if (!isBusy)
        m_code->hide();
    m_busy->setVisible(isBusy);
    update();
}

void SignInDialog::update()
{
    m_signIn->setEnabled(!m_isBusy && !m_token->text().trimmed().isEmpty() && !m_endpoint->text().trimmed().isEmpty());
    for (QPushButton *way : {m_import, m_browser})
        way->setEnabled(!m_isBusy);
}

} // namespace spacewright::views
