// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace spacewright::views
{

/// Asks for another name of something in code, right where it stands.
class NamePopup final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NamePopup)

public:
    NamePopup(const QString &name, QWidget *parent);

    /// In global coordinates.
    void showAt(QPoint place);

Q_SIGNALS:
    /// Another name than it has, that Python takes for one.
    void chosen(const QString &name);

private:
    void accept();

    QString m_name;
    QLineEdit *m_edit;
    QLabel *m_fault;
};

} // namespace spacewright::views
