// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/search/filewalk.h>

#include <core/base/textpattern.h>

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace spacewright::views
{

/// The fields of a search: what to find, what to put in its place, and in which files.
class SearchForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchForm)

public:
    explicit SearchForm(QWidget *parent = nullptr);

    TextQuery query() const;
    void setText(const QString &text);
    /// Which files of @p folder.
    search::FileSelection selection(const QString &folder) const;
    /// Whether something is to be replaced, and by what.
    bool isReplacing() const;
    QString replacement() const;
    /// Into the first field, with its text selected.
    void focusText();

Q_SIGNALS:
    /// What to find or where has changed.
    void edited();
    /// Enter in a field.
    void submitted();
    void replacementEdited();
    /// Down in a field: to the results.
    void resultsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *addEdit(const QString &name, const QString &text);
    QToolButton *addToggle(const QString &text, const QString &name, const QString &toolTip);
    QWidget *row(const QList<QWidget *> &widgets);
    void showReplacement(bool isShown);

    QToolButton *m_expand;
    QLineEdit *m_text;
    QToolButton *m_case;
    QToolButton *m_word;
    QToolButton *m_regex;
    QLineEdit *m_replacement;
    QToolButton *m_details;
    QLineEdit *m_include;
    QLineEdit *m_exclude;
    QToolButton *m_ignored;
    QWidget *m_replaceRow;
    QWidget *m_fileRow;
};

} // namespace spacewright::views
