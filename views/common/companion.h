// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

#include <QWidget>

namespace spacewright::views
{

/// What stands beside the text of a file and says the same in another way: a form, a table. The text stays what counts.
class Companion : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Companion)

public:
    using QWidget::QWidget;

    /// The text as the editor has it now, in UTF-8 with "\n" between lines. Comes after each change of it.
    virtual void setText(const QByteArray &text) = 0;

Q_SIGNALS:
    /// The user changed something: edits of the text that was set last, from its end to its start.
    void edited(const QList<spacewright::manifest::TextEdit> &edits);
    /// Show this place of the text; both count from 1.
    void placeRequested(int line, int column);
};

/// Knows which files have a companion, and makes it.
class CompanionFactory
{
public:
    CompanionFactory() = default;
    CompanionFactory(const CompanionFactory &) = delete;
    CompanionFactory &operator=(const CompanionFactory &) = delete;
    virtual ~CompanionFactory() = default;

    /// What to call the companion of a file, e.g. "Card Form"; empty if it has none.
    virtual QString titleFor(const QString &path) const = 0;
    /// For a file that has one.
    virtual Companion *create(const QString &path, QWidget *parent) const = 0;
};

} // namespace spacewright::views
