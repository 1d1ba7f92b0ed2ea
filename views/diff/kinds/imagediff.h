// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QSlider;

namespace spacewright::views
{

/// Two states of a picture: beside each other, one over the other up to a line that can be moved, or one through the
/// other.
class ImageDiff final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImageDiff)

public:
    enum class Manner { SideBySide, Swipe, Onion };

    explicit ImageDiff(QWidget *parent = nullptr);

    struct Picture {
        /// Null where there is none.
        QImage image;
        qint64 bytes = 0;
    };

    void setPictures(const Picture &before, const Picture &after);
    void setManner(Manner manner);

private:
    class Canvas;

    void addManner(Manner manner, const QString &name, const QString &text);
    void updateText();

    Picture m_before;
    Picture m_after;
    Canvas *m_canvas;
    QButtonGroup *m_manners;
    QSlider *m_slider;
    QLabel *m_text;
};

} // namespace spacewright::views
