// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitbox.h"

#include <KColorScheme>

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

namespace spacewright::views
{

namespace
{

// What git's own documentation advises (git-commit, "DISCUSSION"), and where lists begin to cut a subject.
constexpr qsizetype goodSubject = 50;
constexpr qsizetype longestSubject = 72;
constexpr int shownLines = 4;
constexpr qsizetype longestEntry = 60;
constexpr qsizetype mostOwn = 20;

} // namespace

CommitBox::CommitBox(QAction *commit, QWidget *parent)
    : QWidget(parent), m_message(new QPlainTextEdit(this)), m_guide(new QLabel(this)),
      m_signOff(new QCheckBox(tr("Sign off"), this)), m_amend(new QCheckBox(tr("Amend"), this)),
      m_sign(new QCheckBox(tr("Sign"), this)), m_historyButton(new QToolButton(this)), m_history(new QMenu(this))
{
    build(commit);
    connect(m_message, &QPlainTextEdit::textChanged, this, [this] {
        updateGuide();
        Q_EMIT messageChanged();
    });
    connect(m_history, &QMenu::aboutToShow, this, [this] {
        fillHistory();
        Q_EMIT historyWanted();
    });
    updateGuide();
}

void CommitBox::build(QAction *commit)
{
    m_message->setObjectName(QStringLiteral("commit_message"));
    m_message->setAccessibleName(tr("Commit message"));
    m_message->setPlaceholderText(tr("What does this change do?"));
    m_message->setTabChangesFocus(true);
    m_message->setFixedHeight(m_message->fontMetrics().lineSpacing() * shownLines + 12);
    m_guide->setObjectName(QStringLiteral("commit_guide"));
    m_signOff->setObjectName(QStringLiteral("commit_sign_off"));
    m_signOff->setToolTip(tr("Adds a line “Signed-off-by” with your name"));
    m_amend->setObjectName(QStringLiteral("commit_amend"));
    m_amend->setToolTip(tr("Makes the last commit again, with what is staged and this message"));
    m_sign->setObjectName(QStringLiteral("commit_sign"));
    m_sign->setToolTip(tr("Signs the commit with the SSH key that your git settings name"));
    connect(m_amend, &QCheckBox::toggled, this, &CommitBox::amendToggled);
    m_historyButton->setObjectName(QStringLiteral("commit_history"));
    m_historyButton->setIcon(QIcon::fromTheme(QStringLiteral("view-history")));
    m_historyButton->setToolTip(tr("Messages of Before"));
    m_historyButton->setAccessibleName(tr("Messages of Before"));
    m_historyButton->setAutoRaise(true);
    m_historyButton->setPopupMode(QToolButton::InstantPopup);
    m_historyButton->setMenu(m_history);
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("commit_button"));
    button->setDefaultAction(commit);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *options = new QHBoxLayout;
    options->addWidget(m_amend);
    options->addWidget(m_signOff);
    options->addWidget(m_sign);
    options->addStretch();
    options->addWidget(m_guide);
    options->addWidget(m_historyButton);
    options->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(4);
    layout->addWidget(m_message);
    layout->addLayout(options);
    setFocusProxy(m_message);
}

git::CommitOptions CommitBox::options() const
{
    return {.message = message(),
            .isSignedOff = m_signOff->isChecked(),
            .isAmending = m_amend->isChecked(),
            .isSigned = m_sign->isChecked()};
}

QString CommitBox::message() const
{
    return m_message->toPlainText();
}

void CommitBox::setMessage(const QString &message)
{
    // As if typed, so that it can be undone.
    QTextCursor cursor(m_message->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(message);
}

void CommitBox::reset()
{
    m_own.removeOne(message());
    m_own.prepend(message());
    m_own.resize(qMin(m_own.size(), mostOwn));
    m_message->clear();
    m_signOff->setChecked(false);
    m_amend->setChecked(false);
    m_sign->setChecked(m_isSigningWanted);
}

void CommitBox::setSigning(bool isWanted)
{
    if (m_isSigningWanted == isWanted)
        return;
    m_isSigningWanted = isWanted;
    m_sign->setChecked(isWanted);
}

void CommitBox::setHistory(const QStringList &messages)
{
    m_messages = messages;
    fillHistory();
}

void CommitBox::fillHistory()
{
    m_history->clear();
    QStringList all = m_own + m_messages;
    all.removeDuplicates();
    for (const QString &text : std::as_const(all)) {
        QString shown = text.section(u'\n', 0, 0).left(longestEntry);
        QAction *entry = m_history->addAction(shown.replace(u'&', QStringLiteral("&&")));
        connect(entry, &QAction::triggered, this, [this, text] { setMessage(text); });
    }
    if (all.isEmpty())
        m_history->addAction(tr("There are none yet"))->setEnabled(false);
}

void CommitBox::updateGuide()
{
    const qsizetype length = message().section(u'\n', 0, 0).size();
    //: How long the first line of a commit's message is: %1 letters of the %2 that are advised
    m_guide->setText(length == 0 ? QString() : tr("%L1 of %L2").arg(length).arg(goodSubject));
    m_guide->setToolTip(length > longestSubject ? tr("The first line is so long that lists will cut it")
                                                : tr("Length of the first line"));
    m_guide->setAccessibleName(m_guide->toolTip());
    const KColorScheme scheme(QPalette::Active, KColorScheme::Window);
    const auto role = length > longestSubject ? KColorScheme::NegativeText
                      : length > goodSubject  ? KColorScheme::NeutralText
                                              : KColorScheme::InactiveText;
    QPalette colours = m_guide->palette();
    colours.setColor(QPalette::WindowText, scheme.foreground(role).color());
    m_guide->setPalette(colours);
}

} // namespace spacewright::views
