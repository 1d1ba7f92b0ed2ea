// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mediaviewer.h"

#include <core/content/filekind.h>

#include <views/common/emptystate.h>

#include <QAudioOutput>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMediaPlayer>
#include <QSlider>
#include <QTime>
#include <QToolButton>
#include <QUrl>
#include <QVideoWidget>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr int volumeWidth = 90;
constexpr int margin = 6;
constexpr qint64 hour = 3'600'000;

QString timeText(qint64 milliseconds)
{
    const QTime time = QTime::fromMSecsSinceStartOfDay(int(milliseconds % (24 * hour)));
    return time.toString(milliseconds >= hour ? u"h:mm:ss"_s : u"m:ss"_s);
}

} // namespace

MediaViewer::MediaViewer(const QString &path, QWidget *parent)
    : FileViewer(path, parent), m_player(new QMediaPlayer(this)), m_audio(new QAudioOutput(this)),
      m_video(new QVideoWidget(this)), m_play(new QToolButton(this)), m_position(new QSlider(Qt::Horizontal, this)),
      m_volume(new QSlider(Qt::Horizontal, this)), m_time(new QLabel(this))
{
    const bool isAudio = content::kindOfFile(path) == content::FileKind::Audio;
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    if (isAudio)
        layout->addWidget(new EmptyState(u"audio-x-generic"_s, path.section(u'/', -1), {}, page), 1);
    else
        layout->addWidget(m_video, 1);
    m_video->setVisible(!isAudio);
    layout->addWidget(makeControls());
    setContent(page);
    setFocusProxy(m_play);
    setInfo(QLocale().formattedDataSize(QFileInfo(path).size()));
    connectPlayer();
    m_player->setAudioOutput(m_audio);
    if (!isAudio)
        m_player->setVideoOutput(m_video);
    m_player->setSource(QUrl::fromLocalFile(path));
}

MediaViewer::~MediaViewer()
{
    // Its threads must be still before the widget they paint on is gone.
    m_player->stop();
}

QWidget *MediaViewer::makeControls()
{
    auto *controls = new QWidget(this);
    m_play->setObjectName(u"media_play"_s);
    m_play->setAutoRaise(true);
    m_position->setObjectName(u"media_position"_s);
    m_position->setAccessibleName(tr("Position"));
    m_volume->setObjectName(u"media_volume"_s);
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setToolTip(tr("Volume"));
    m_volume->setRange(0, 100);
    m_volume->setValue(80);
    m_volume->setFixedWidth(volumeWidth);
    m_time->setObjectName(u"media_time"_s);
    auto *layout = new QHBoxLayout(controls);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(m_play);
    layout->addWidget(m_position, 1);
    layout->addWidget(m_time);
    layout->addWidget(m_volume);
    return controls;
}

void MediaViewer::connectPlayer()
{
    const auto showState = [this] {
        const bool isPlaying = m_player->isPlaying();
        m_play->setIcon(QIcon::fromTheme(isPlaying ? u"media-playback-pause"_s : u"media-playback-start"_s));
        m_play->setToolTip(isPlaying ? tr("Pause") : tr("Play"));
        m_play->setAccessibleName(m_play->toolTip());
    };
    showState();
    connect(m_player, &QMediaPlayer::playbackStateChanged, this, showState);
    connect(m_play, &QToolButton::clicked, this,
            [this] { m_player->isPlaying() ? m_player->pause() : m_player->play(); });
    connect(m_player, &QMediaPlayer::durationChanged, this, [this](qint64 duration) {
        m_position->setRange(0, int(duration));
        showTime();
    });
    connect(m_player, &QMediaPlayer::positionChanged, this, [this](qint64 position) {
        if (!m_position->isSliderDown())
            m_position->setValue(int(position));
        showTime();
    });
    // The first picture instead of a black ground.
    connect(m_player, &QMediaPlayer::mediaStatusChanged, this, [this](QMediaPlayer::MediaStatus status) {
        if (status == QMediaPlayer::LoadedMedia && m_player->hasVideo() && isVisible())
            m_player->pause();
    });
    connect(m_position, &QSlider::sliderMoved, m_player, &QMediaPlayer::setPosition);
    connect(m_volume, &QSlider::valueChanged, m_audio, [this](int value) { m_audio->setVolume(float(value) / 100); });
    connect(m_player, &QMediaPlayer::errorOccurred, this, [this](QMediaPlayer::Error, const QString &text) {
        //: %1 is a reason, perhaps in English
        showError({ErrorCode::FileUnreadable, tr("It cannot be played: %1.").arg(text)});
    });
}

void MediaViewer::showTime()
{
    //: %1 is where the player is, %2 how long the piece is
    m_time->setText(tr("%1 / %2").arg(timeText(m_player->position()), timeText(m_player->duration())));
}

void MediaViewer::hideEvent(QHideEvent *event)
{
    m_player->pause();
    FileViewer::hideEvent(event);
}

} // namespace spacewright::views
