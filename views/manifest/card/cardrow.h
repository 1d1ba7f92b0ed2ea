// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

#include <QWidget>

class QLabel;
class QToolButton;

namespace spacewright::views
{

class CardField;

/// A field with its name and what is wrong with it.
class CardRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardRow)

public:
    CardRow(const QString &key, QWidget *parent);

    CardField *field() const { return m_field; }
    /// Null if nothing is wrong.
    void setProblem(const manifest::Diagnostic *problem);

Q_SIGNALS:
    void fixChosen(const spacewright::manifest::Fix &fix);

private:
    CardField *m_field;
    QLabel *m_problem;
    QToolButton *m_mend;
    manifest::Fix m_fix;
};

} // namespace spacewright::views
