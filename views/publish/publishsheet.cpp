// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishsheet.h"

#include "checklist.h"
#include "plantext.h"

#include <views/common/errorbanner.h>

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>

namespace spacewright::views
{

namespace
{

template <class Widget> Widget *named(Widget *widget, const char *name, const QString &accessible)
{
    widget->setObjectName(QLatin1StringView(name));
    widget->setAccessibleName(accessible);
    return widget;
}

} // namespace

PublishSheet::PublishSheet(PublishController *controller, QWidget *parent)
    : QDialog(parent), m_controller(controller),
      m_name(named(new QLineEdit(this), "publish_target", tr("Space on the Hub"))),
      m_message(named(new QLineEdit(this), "publish_message", tr("Message"))),
      m_private(named(new QCheckBox(tr("P&rivate, if it is new"), this), "publish_private", tr("Private"))),
      m_pullRequest(named(new QCheckBox(tr("As pull re&quest"), this), "publish_pull_request", tr("As pull request"))),
      m_summary(named(new QLabel(this), "publish_summary", tr("What will be done"))),
      m_files(named(new QTreeWidget(this), "publish_files", tr("Files"))), m_checks(new CheckList(this)),
      m_banner(new ErrorBanner(this)), m_status(named(new QLabel(this), "publish_status", tr("Status"))),
      m_progress(new QProgressBar(this)),
      m_anyway(named(new QCheckBox(tr("Publish any&way"), this), "publish_anyway", tr("Publish anyway"))),
      m_again(named(new QPushButton(tr("&Look Again"), this), "publish_look_again", tr("Look Again"))),
      m_undo(named(new QPushButton(tr("&Undo"), this), "publish_undo", tr("Undo"))),
      m_cancel(named(new QPushButton(tr("Cancel"), this), "publish_cancel", tr("Cancel"))),
      m_publish(named(new QPushButton(tr("&Publish Now"), this), "publish_now", tr("Publish Now")))
{
    setObjectName(QStringLiteral("publish_sheet"));
    setModal(false);
    build();
    connect(m_controller, &PublishController::reviewed, this, &PublishSheet::showReview);
    connect(m_controller, &PublishController::busyChanged, this, &PublishSheet::showBusy);
    connect(m_controller, &PublishController::failed, this, &PublishSheet::showError);
    connect(m_checks, &CheckList::fixRequested, this, &PublishSheet::fixRequested);
    connect(m_checks, &CheckList::placeRequested, this, &PublishSheet::placeRequested);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_name->isModified())
            Q_EMIT reviewRequested();
    });
    for (const QCheckBox *option : {m_private, m_pullRequest})
        connect(option, &QCheckBox::clicked, this, &PublishSheet::reviewRequested);
    connect(m_anyway, &QCheckBox::toggled, this, &PublishSheet::update);
    connect(m_again, &QPushButton::clicked, this, &PublishSheet::reviewRequested);
    connect(m_undo, &QPushButton::clicked, this, &PublishSheet::undoRequested);
    connect(m_publish, &QPushButton::clicked, this, &PublishSheet::publishRequested);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_controller->isBusy())
            m_controller->cancel();
        else
            close();
    });
    update();
}

void PublishSheet::build()
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    setUpFiles(m_files);
    auto *lists = new QSplitter(Qt::Horizontal, this);
    lists->setChildrenCollapsible(false);
    lists->addWidget(m_files);
    lists->addWidget(m_checks);
    lists->setSizes({400, 440});
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(buildTarget());
    layout->addWidget(m_summary);
    layout->addWidget(lists, 1);
    layout->addWidget(m_banner);
    layout->addWidget(m_progress);
    layout->addWidget(m_status);
    buildButtons();
    resize(880, 580);
}

QWidget *PublishSheet::buildTarget()
{
    auto *target = new QWidget(this);
    auto *form = new QFormLayout(target);
    form->setContentsMargins({});
    m_name->setPlaceholderText(tr("owner/name"));
    m_message->setPlaceholderText(tr("What this changes; made from the files if left empty"));
    auto *options = new QHBoxLayout;
    options->addWidget(m_private);
    options->addWidget(m_pullRequest);
    options->addStretch();
    form->addRow(tr("&Space:"), m_name);
    form->addRow(tr("&Message:"), m_message);
    form->addRow(QString(), options);
    return target;
}

void PublishSheet::buildButtons()
{
    m_publish->setIcon(QIcon::fromTheme(QStringLiteral("cloud-upload")));
    m_publish->setDefault(true);
    m_undo->setIcon(QIcon::fromTheme(QStringLiteral("edit-undo")));
    m_undo->setToolTip(tr("Bring back on the Hub what ran there before, by one commit more"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(m_undo);
    buttons->addStretch();
    buttons->addWidget(m_anyway);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_publish);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    for (QPushButton *button : {m_again, m_undo, m_cancel})
        button->setAutoDefault(false);
}

void PublishSheet::begin(const QString &title)
{
    //: The title of a window: %1 is the title of a Space
    setWindowTitle(tr("Publish %1").arg(title));
    m_name->clear();
    m_pullRequest->setChecked(false);
    m_summary->clear();
    m_banner->dismiss();
    m_status->clear();
    m_undo->hide();
    m_anyway->setChecked(false);
    m_files->clear();
    m_checks->setChecks({});
    show();
    raise();
    activateWindow();
    m_publish->setFocus();
}

void PublishSheet::setTarget(const hub::SpaceId &space, bool asPullRequest)
{
    m_name->setText(space.text());
    m_pullRequest->setChecked(asPullRequest);
}

Result<publish::PublishTarget> PublishSheet::target() const
{
    publish::PublishTarget target{.canCreate = true,
                                  .isPrivate = m_private->isChecked(),
                                  .asPullRequest = m_pullRequest->isChecked(),
                                  .message = m_message->text().trimmed()};
    if (m_name->text().trimmed().isEmpty())
        return target;
    return hub::SpaceId::parse(m_name->text().trimmed()).transform([&target](const hub::SpaceId &id) {
        target.id = id;
        return target;
    });
}

void PublishSheet::showReview()
{
    const PublishController::Review &review = *m_controller->lastReview();
    m_name->setText(review.plan.target.id.text());
    m_summary->setText(planText(review.plan));
    showFiles(m_files, review.plan);
    m_checks->setChecks(review.checks);
    const bool isPassed = publish::isPassed(review.checks);
    m_status->setText(isPassed ? QString() : tr("Pre-flight found what would fail. Mend it, then look again."));
    update();
}

void PublishSheet::showBusy(const QString &text)
{
    if (!text.isEmpty()) {
        m_banner->dismiss();
        m_undo->hide();
        m_status->setText(text);
    }
    update();
}

void PublishSheet::showStage(const QString &text)
{
    m_status->setText(text);
    update();
}

void PublishSheet::showEnd(const QString &text, bool canUndo)
{
    m_undo->setVisible(canUndo);
    showStage(text);
}

void PublishSheet::showBroken(const QString &cause, bool canUndo)
{
    m_undo->setVisible(canUndo);
    m_status->setText(canUndo ? tr("Mend it and publish again, or undo: the Space runs again as before.")
                              : tr("Mend it and publish again."));
    m_banner->showError({ErrorCode::BuildFailed, cause});
    update();
}

void PublishSheet::showError(const Error &error)
{
    m_status->clear();
    m_banner->showError(error);
    update();
}

void PublishSheet::update()
{
    const bool isBusy = m_controller->isBusy();
    const auto &review = m_controller->lastReview();
    const bool isPassed = review && publish::isPassed(review->checks);
    m_progress->setVisible(isBusy);
    m_again->setEnabled(!isBusy);
    m_name->setEnabled(!isBusy);
    m_anyway->setVisible(review && !isPassed);
    m_publish->setEnabled(!isBusy && review && !review->plan.isEmpty() && (isPassed || m_anyway->isChecked()));
    m_cancel->setText(isBusy ? tr("Cancel") : tr("Close"));
    m_cancel->setAccessibleName(m_cancel->text());
}

} // namespace spacewright::views
