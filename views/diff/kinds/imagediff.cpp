// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imagediff.h"

#include <KColorScheme>

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QSlider>
#include <QToolButton>

namespace spacewright::views
{

namespace
{

constexpr int margin = 12;
constexpr int square = 8;
constexpr int middle = 50;

/// Shows which parts of a picture can be seen through.
void paintChequers(QPainter &painter, const QRectF &place)
{
    painter.save();
    painter.setClipRect(place);
    painter.fillRect(place, QColor(0xe8, 0xe8, 0xe8));
    for (int row = 0; row * square < place.height(); ++row) {
        for (int column = row % 2; column * square < place.width(); column += 2)
            painter.fillRect(QRectF(place.left() + column * square, place.top() + row * square, square, square),
                             QColor(0xcc, 0xcc, 0xcc));
    }
    painter.restore();
}

/// The largest rectangle of the picture's shape in @p room, but not larger than the picture.
QRectF fitted(const QSizeF &picture, const QRectF &room)
{
    QSizeF size = picture;
    if (size.width() > room.width() || size.height() > room.height())
        size.scale(room.size(), Qt::KeepAspectRatio);
    QRectF place(QPointF(), size);
    place.moveCenter(room.center());
    return place;
}

} // namespace

class ImageDiff::Canvas final : public QWidget
{
public:
    explicit Canvas(ImageDiff *parent) : QWidget(parent), m_owner(parent)
    {
        setMinimumSize(120, 80);
        setAutoFillBackground(true);
        setBackgroundRole(QPalette::Base);
    }

    void setManner(Manner manner)
    {
        m_manner = manner;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QRectF room = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
        if (m_manner == Manner::SideBySide)
            paintSides(painter, room);
        else
            paintOver(painter, room);
    }

private:
    void paintSides(QPainter &painter, const QRectF &room) const
    {
        const KColorScheme scheme(QPalette::Active, KColorScheme::View);
        QRectF half = room;
        half.setWidth((room.width() - margin) / 2);
        paintFramed(painter, m_owner->m_before.image, half, scheme.foreground(KColorScheme::NegativeText).color());
        half.moveRight(room.right());
        paintFramed(painter, m_owner->m_after.image, half, scheme.foreground(KColorScheme::PositiveText).color());
    }

    static void paintFramed(QPainter &painter, const QImage &image, const QRectF &room, const QColor &frame)
    {
        if (image.isNull())
            return;
        const QRectF place = fitted(image.size(), room.adjusted(1, 1, -1, -1));
        paintChequers(painter, place);
        painter.drawImage(place, image);
        painter.setPen(frame);
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }

    void paintOver(QPainter &painter, const QRectF &room) const
    {
        const QSize both = m_owner->m_before.image.size().expandedTo(m_owner->m_after.image.size());
        const QRectF place = fitted(both, room);
        const double scale = place.width() / both.width();
        const auto placeOf = [&](const QImage &image) { return QRectF(place.topLeft(), QSizeF(image.size()) * scale); };
        const double share = m_owner->m_slider->value() / 100.0;
        paintChequers(painter, place);
        painter.drawImage(placeOf(m_owner->m_before.image), m_owner->m_before.image);
        painter.save();
        if (m_manner == Manner::Onion) {
            painter.setOpacity(share);
        } else {
            QRectF shown = place;
            shown.setLeft(place.left() + place.width() * share);
            painter.setClipRect(shown);
            paintChequers(painter, shown);
        }
        painter.drawImage(placeOf(m_owner->m_after.image), m_owner->m_after.image);
        painter.restore();
        if (m_manner == Manner::Swipe) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
            const double x = place.left() + place.width() * share;
            painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()));
        }
    }

    ImageDiff *m_owner;
    Manner m_manner = Manner::SideBySide;
};

ImageDiff::ImageDiff(QWidget *parent)
    : QWidget(parent), m_canvas(new Canvas(this)), m_manners(new QButtonGroup(this)),
      m_slider(new QSlider(Qt::Horizontal, this)), m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("image_diff"));
    m_slider->setObjectName(QStringLiteral("image_diff_slider"));
    m_slider->setRange(0, 100);
    m_slider->setValue(middle);
    m_slider->setMaximumWidth(240);
    m_slider->setAccessibleName(tr("How much of the new picture is shown"));
    m_text->setObjectName(QStringLiteral("image_diff_text"));
    auto *bar = new QHBoxLayout;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_canvas, 1);
    layout->addLayout(bar);
    bar->setContentsMargins(6, 4, 6, 4);
    addManner(Manner::SideBySide, QStringLiteral("image_diff_sides"), tr("Side by Side"));
    addManner(Manner::Swipe, QStringLiteral("image_diff_swipe"), tr("Swipe"));
    addManner(Manner::Onion, QStringLiteral("image_diff_onion"), tr("Onion Skin"));
    const QList<QAbstractButton *> buttons = m_manners->buttons();
    for (QAbstractButton *button : buttons)
        bar->addWidget(button);
    bar->addWidget(m_slider, 1);
    bar->addStretch();
    bar->addSpacing(12);
    bar->addWidget(m_text);
    connect(m_slider, &QSlider::valueChanged, m_canvas, qOverload<>(&QWidget::update));
    connect(m_manners, &QButtonGroup::idClicked, this, [this](int id) { setManner(Manner(id)); });
    setManner(Manner::SideBySide);
}

void ImageDiff::addManner(Manner manner, const QString &name, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    m_manners->addButton(button, int(manner));
}

void ImageDiff::setManner(Manner manner)
{
    m_manners->button(int(manner))->setChecked(true);
    m_canvas->setManner(manner);
    m_slider->setVisible(manner != Manner::SideBySide);
}

void ImageDiff::setPictures(const Picture &before, const Picture &after)
{
    m_before = before;
    m_after = after;
    // One picture has nothing to be laid over.
    const bool areTwo = !before.image.isNull() && !after.image.isNull();
    const QList<QAbstractButton *> buttons = m_manners->buttons();
    for (QAbstractButton *button : buttons)
        button->setVisible(areTwo);
    if (!areTwo)
        setManner(Manner::SideBySide);
    updateText();
    m_canvas->update();
}

void ImageDiff::updateText()
{
    const auto say = [](const Picture &picture) {
        if (picture.image.isNull())
            return tr("none");
        //: A picture: %1 and %2 are its width and height, %3 its size such as "12 kB"
        return tr("%1 × %2, %3")
            .arg(picture.image.width())
            .arg(picture.image.height())
            .arg(QLocale().formattedDataSize(picture.bytes, 1, QLocale::DataSizeSIFormat));
    };
    //: %1 and %2 describe a picture before and after a change
    m_text->setText(tr("Before: %1   After: %2").arg(say(m_before), say(m_after)));
    m_canvas->setAccessibleName(m_text->text());
}

} // namespace spacewright::views
