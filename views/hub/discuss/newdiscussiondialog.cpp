// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "newdiscussiondialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

// As the Hub has it (huggingface_hub, create_discussion).
constexpr int shortestTitle = 3;
constexpr int longestTitle = 200;

} // namespace

NewDiscussionDialog::NewDiscussionDialog(QWidget *parent)
    : QDialog(parent), m_title(new QLineEdit(this)), m_text(new QPlainTextEdit(this))
{
    setObjectName(u"new_discussion"_s);
    setWindowTitle(tr("New Discussion"));
    m_title->setObjectName(u"new_discussion_title"_s);
    m_title->setMaxLength(longestTitle);
    m_text->setObjectName(u"new_discussion_text"_s);
    m_text->setPlaceholderText(tr("In Markdown"));
    m_text->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *start = buttons->addButton(tr("Start Discussion"), QDialogButtonBox::AcceptRole);
    start->setObjectName(u"new_discussion_start"_s);
    start->setEnabled(false);
    auto *form = new QFormLayout;
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("Te&xt:"), m_text);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(m_title, &QLineEdit::textChanged, start,
            [this, start] { start->setEnabled(title().size() >= shortestTitle); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(520, 300);
}

QString NewDiscussionDialog::title() const
{
    return m_title->text().trimmed();
}

QString NewDiscussionDialog::text() const
{
    return m_text->toPlainText().trimmed();
}

} // namespace spacewright::views
