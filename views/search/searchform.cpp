// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchform.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr int margin = 6;
constexpr int spacing = 4;

} // namespace

SearchForm::SearchForm(QWidget *parent)
    : QWidget(parent), m_expand(addToggle({}, u"search_expand"_s, tr("Replace"))),
      m_text(addEdit(u"search_text"_s, tr("Find in files"))),
      //: Short for "match case"
      m_case(addToggle(tr("Aa"), u"search_case"_s, tr("Match case"))),
      //: Short for "whole word"
      m_word(addToggle(tr("ab"), u"search_word"_s, tr("Whole words only"))),
      //: Short for "regular expression"
      m_regex(addToggle(tr(".*"), u"search_regex"_s, tr("Regular expression"))),
      m_replacement(addEdit(u"search_replacement"_s, tr("Replace with"))),
      m_details(addToggle({}, u"search_details"_s, tr("Which files"))),
      m_include(addEdit(u"search_include"_s, tr("Only in files like *.py, pages/"))),
      m_exclude(addEdit(u"search_exclude"_s, tr("Not in files like *.csv, data/"))),
      m_ignored(addToggle(tr("Ignored files too"), u"search_ignored"_s, tr("Also search what .gitignore leaves out")))
{
    QFont underlined = m_word->font();
    underlined.setUnderline(true);
    m_word->setFont(underlined);
    m_expand->setIcon(QIcon::fromTheme(u"go-next-symbolic"_s));
    m_details->setIcon(QIcon::fromTheme(u"view-filter"_s));
    m_replaceRow = row({m_replacement});
    m_fileRow = new QWidget(this);
    auto *files = new QVBoxLayout(m_fileRow);
    files->setContentsMargins({});
    files->setSpacing(spacing);
    for (QWidget *one :
         {static_cast<QWidget *>(m_include), static_cast<QWidget *>(m_exclude), static_cast<QWidget *>(m_ignored)})
        files->addWidget(one, 0, one == m_ignored ? Qt::AlignLeft : Qt::Alignment());
    auto *fields = new QVBoxLayout;
    fields->setSpacing(spacing);
    fields->addWidget(row({m_text, m_case, m_word, m_regex, m_details}));
    fields->addWidget(m_replaceRow);
    fields->addWidget(m_fileRow);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(spacing);
    layout->addWidget(m_expand, 0, Qt::AlignTop);
    layout->addLayout(fields, 1);
    showReplacement(false);
    m_fileRow->hide();
    setFocusProxy(m_text);

    connect(m_expand, &QToolButton::toggled, this, &SearchForm::showReplacement);
    connect(m_details, &QToolButton::toggled, m_fileRow, &QWidget::setVisible);
    connect(m_replacement, &QLineEdit::textChanged, this, &SearchForm::replacementEdited);
    for (const QLineEdit *edit : {m_text, m_include, m_exclude})
        connect(edit, &QLineEdit::textChanged, this, &SearchForm::edited);
    for (const QToolButton *toggle : {m_case, m_word, m_regex, m_ignored})
        connect(toggle, &QToolButton::toggled, this, &SearchForm::edited);
}

QLineEdit *SearchForm::addEdit(const QString &name, const QString &text)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setPlaceholderText(text);
    edit->setAccessibleName(text);
    edit->installEventFilter(this);
    connect(edit, &QLineEdit::returnPressed, this, &SearchForm::submitted);
    return edit;
}

QToolButton *SearchForm::addToggle(const QString &text, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    return button;
}

QWidget *SearchForm::row(const QList<QWidget *> &widgets)
{
    auto *holder = new QWidget(this);
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins({});
    layout->setSpacing(1);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, qobject_cast<QLineEdit *>(widget) ? 1 : 0);
    return holder;
}

void SearchForm::showReplacement(bool isShown)
{
    m_replaceRow->setVisible(isShown);
    m_expand->setIcon(QIcon::fromTheme(isShown ? u"go-down-symbolic"_s : u"go-next-symbolic"_s));
    if (isShown)
        m_replacement->setFocus();
    Q_EMIT replacementEdited();
}

TextQuery SearchForm::query() const
{
    return {m_text->text(), m_regex->isChecked(), m_case->isChecked(), m_word->isChecked()};
}

void SearchForm::setText(const QString &text)
{
    m_text->setText(text);
}

search::FileSelection SearchForm::selection(const QString &folder) const
{
    return {folder, search::globsFromText(m_include->text()), search::globsFromText(m_exclude->text()),
            m_ignored->isChecked()};
}

bool SearchForm::isReplacing() const
{
    return m_expand->isChecked();
}

QString SearchForm::replacement() const
{
    return m_replacement->text();
}

void SearchForm::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool SearchForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        Q_EMIT resultsRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace spacewright::views
