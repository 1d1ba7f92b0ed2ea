// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/error.h>

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace spacewright::views
{

class EmptyState;

/// A tab that shows a file in another way than as text: a bar with what is to be known and done, and the content below.
class FileViewer : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileViewer)

public:
    explicit FileViewer(const QString &path, QWidget *parent = nullptr);

    const QString &path() const { return m_path; }
    /// At the end of the bar.
    void addToBar(QWidget *widget);
    /// Says that the file is no longer there; what was in it stays to be seen.
    void showGone();

Q_SIGNALS:
    /// A link leads to another file of the Space.
    void fileRequested(const QString &path);
    /// The file is a large one that is not here: get it.
    void contentRequested(const QString &path);
    /// It is text that is too long for the editor: show its lines as those of a log.
    void linesRequested(const QString &path);

protected:
    /// Shows @p content instead of the sign that says the file is being read.
    void setContent(QWidget *content);
    void setInfo(const QString &text);
    QToolButton *addButton(const QString &icon, const QString &text, const QString &name);
    /// Says why there is nothing to see, and offers the desktop's own program.
    void showError(const Error &error);

private:
    QString m_path;
    bool m_isGone = false;
    QLabel *m_info;
    QHBoxLayout *m_bar;
    QStackedWidget *m_stack;
    EmptyState *m_notice;
};

/// Knows which files are shown in another way, and makes the tabs for them.
class ViewerFactory
{
public:
    enum class Place {
        None,
        /// Text first, with the viewer at hand.
        BehindText,
        InFrontOfText,
        InsteadOfText,
    };

    ViewerFactory() = default;
    ViewerFactory(const ViewerFactory &) = delete;
    ViewerFactory &operator=(const ViewerFactory &) = delete;
    virtual ~ViewerFactory() = default;

    virtual Place placeFor(const QString &path) const = 0;
    virtual FileViewer *create(const QString &path, QWidget *parent) const = 0;
};

} // namespace spacewright::views
