// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/space/spacetemplate.h>

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace spacewright::views
{

/// Asks for template, title and place of a new Space. It makes nothing itself.
class NewSpaceDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewSpaceDialog)

public:
    NewSpaceDialog(const QList<space::SpaceTemplate> &templates, const QString &place, QWidget *parent = nullptr);

    void choose(const QString &templateId);
    QString templateId() const;
    QString title() const;
    /// Where the Space will be made: the place and a folder named after the title.
    QString folder() const;

private:
    void build(const QList<space::SpaceTemplate> &templates);
    void browse();
    void suggestTitle();
    void validate();

    QListWidget *m_templates;
    QLineEdit *m_title;
    QLineEdit *m_place;
    QLabel *m_hint;
    QDialogButtonBox *m_buttons;
};

/// A folder name for a title: "My first Space!" gives "my-first-space".
QString folderNameFor(const QString &title);

} // namespace spacewright::views
