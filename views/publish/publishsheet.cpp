// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishsheet.h"

#include "checklist.h"
#include "plantext.h"

#include <views/common/errorbanner.h>

#include <QCheckBox>
#include <QCloseEvent>
#include <QComboBox>
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
    : QDialog(parent), m_controller(controller), m_form(nullptr),
      m_name(named(new QLineEdit(this), "publish_target", tr("Space on the Hub"))),
      m_message(named(new QLineEdit(this), "publish_message", tr("Message"))),
      m_hardware(named(new QComboBox(this), "publish_hardware", tr("Hardware"))),
      m_private(named(new QCheckBox(tr("P&rivate"), this), "publish_private", tr("Private"))),
      m_pullRequest(named(new QCheckBox(tr("As pull re&quest"), this), "publish_pull_request", tr("As pull request"))),
      m_summary(named(new QLabel(this), "publish_summary", tr("What will be done"))),
      m_files(named(new QTreeWidget(this), "publish_files", tr("Files"))), m_checks(new CheckList(this)),
      m_banner(new ErrorBanner(this)), m_status(named(new QLabel(this), "publish_status", tr("Status"))),
      m_progress(new QProgressBar(this)),
      m_anyway(named(new QCheckBox(tr("Publish any&way"), this), "publish_anyway", tr("Publish anyway"))),
      m_again(named(new QPushButton(tr("&Look Again"), this), "publish_look_again", tr("Look Again"))),
      m_cancel(named(new QPushButton(tr("Cancel"), this), "publish_cancel", tr("Cancel"))),
      m_publish(named(new QPushButton(tr("&Publish Now"), this), "publish_now", tr("Publish Now")))
{
    setObjectName(QStringLiteral("publish_sheet"));
    setModal(false);
    build();
    connectAll();
    update();
}

void PublishSheet::connectAll()
{
    connect(m_controller, &PublishController::reviewed, this, &PublishSheet::showReview);
    connect(m_controller, &PublishController::busyChanged, this, &PublishSheet::showBusy);
    connect(m_controller, &PublishController::progressChanged, this, &PublishSheet::showProgress);
    connect(m_controller, &PublishController::failed, this, &PublishSheet::showError);
    connect(m_controller, &PublishController::cancelled, this, &PublishSheet::showNotice);
    connect(m_checks, &CheckList::fixRequested, this, &PublishSheet::fixRequested);
    connect(m_checks, &CheckList::placeRequested, this, &PublishSheet::placeRequested);
    // What was looked at is no longer where it goes: nothing is sent before the next look.
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_controller->forgetReview();
        update();
    });
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_name->isModified())
            lookAgain();
    });
    for (const QCheckBox *option : {m_private, m_pullRequest})
        connect(option, &QCheckBox::clicked, this, &PublishSheet::lookAgain);
    connect(m_hardware, &QComboBox::activated, this, &PublishSheet::lookAgain);
    connect(m_anyway, &QCheckBox::toggled, this, &PublishSheet::update);
    connect(m_again, &QPushButton::clicked, this, &PublishSheet::lookAgain);
    connect(m_publish, &QPushButton::clicked, this, &PublishSheet::publishRequested);
    connect(m_cancel, &QPushButton::clicked, this, &PublishSheet::reject);
}

void PublishSheet::lookAgain()
{
    m_name->setModified(false);
    m_controller->forgetReview();
    update();
    Q_EMIT reviewRequested();
}

void PublishSheet::reject()
{
    if (m_controller->isBusy())
        m_controller->cancel();
    if (!m_controller->isSending())
        hide();
}

void PublishSheet::closeEvent(QCloseEvent *event)
{
    if (!m_controller->isSending())
        m_controller->cancel();
    event->accept();
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
    m_form = new QFormLayout(target);
    m_form->setContentsMargins({});
    m_name->setPlaceholderText(tr("owner/name"));
    m_message->setPlaceholderText(tr("What this changes; made from the files if left empty"));
    auto *options = new QHBoxLayout;
    options->addWidget(m_private);
    options->addWidget(m_pullRequest);
    options->addStretch();
    m_form->addRow(tr("&Space:"), m_name);
    m_form->addRow(tr("&Message:"), m_message);
    m_form->addRow(tr("&Hardware:"), m_hardware);
    m_form->addRow(QString(), options);
    return target;
}

void PublishSheet::buildButtons()
{
    m_publish->setIcon(QIcon::fromTheme(QStringLiteral("cloud-upload")));
    m_publish->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch();
    buttons->addWidget(m_anyway);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_publish);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
}

void PublishSheet::begin(const QString &title)
{
    if (m_controller->isSending())
        return bringUp();
    m_controller->forgetReview();
    //: The title of a window: %1 is the title of a Space
    setWindowTitle(tr("Publish %1").arg(title));
    m_name->clear();
    m_pullRequest->setChecked(false);
    m_private->hide();
    m_hardware->clear();
    m_form->setRowVisible(m_hardware, false);
    m_summary->clear();
    m_banner->dismiss();
    m_status->clear();
    m_anyway->setChecked(false);
    m_files->clear();
    m_checks->setChecks({});
    update();
    bringUp();
    m_message->setFocus();
}

void PublishSheet::bringUp()
{
    show();
    raise();
    activateWindow();
}

void PublishSheet::setTarget(const publish::PublishTarget &target)
{
    m_name->setText(target.id.text());
    m_pullRequest->setChecked(target.asPullRequest);
    m_private->setChecked(target.isPrivate);
    m_message->setText(target.message);
}

Result<publish::PublishTarget> PublishSheet::target() const
{
    publish::PublishTarget target{.canCreate = true,
                                  .isPrivate = m_private->isChecked(),
                                  .hardware = m_hardware->currentData().toString(),
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
    m_private->setVisible(!review.plan.exists && !review.plan.target.asPullRequest);
    showHardware(review);
    showFiles(m_files, review.plan);
    m_checks->setChecks(review.checks);
    const bool isPassed = publish::isPassed(review.checks);
    m_status->setText(isPassed ? QString() : tr("Pre-flight found what would fail. Mend it, then look again."));
    update();
    if (m_publish->isEnabled() && (!focusWidget() || focusWidget() == m_again || focusWidget() == m_cancel))
        m_publish->setFocus();
}

/// What a new Space may run on, with the price of each.
void PublishSheet::showHardware(const PublishController::Review &review)
{
    const QString chosen = review.plan.target.hardware;
    m_hardware->clear();
    for (const hub::Hardware &one : review.hardware) {
        // The Hub's own choice need not be named.
        const QString flavor = one.name == u"cpu-basic" ? QString() : one.name;
        m_hardware->addItem(hardwareText(one), flavor);
    }
    if (m_hardware->findData(QString()) < 0)
        m_hardware->insertItem(0, tr("As the Hub chooses"), QString());
    m_hardware->setCurrentIndex(qMax(0, m_hardware->findData(chosen)));
    m_form->setRowVisible(m_hardware, !review.hardware.isEmpty());
}

void PublishSheet::showBusy(const QString &text)
{
    if (!text.isEmpty()) {
        m_banner->dismiss();
        m_progress->setRange(0, 0);
    }
    m_status->setText(text);
    update();
}

void PublishSheet::showProgress(const ProgressState &progress)
{
    constexpr int steps = 1000;
    m_progress->setRange(0, progress.total > 0 ? steps : 0);
    m_progress->setValue(progress.total > 0 ? int(progress.done * steps / progress.total) : 0);
    if (!progress.text.isEmpty())
        m_status->setText(progress.text);
}

void PublishSheet::showNotice(const QString &text)
{
    m_status->clear();
    m_banner->showNotice(text);
    update();
    m_again->setFocus();
}

void PublishSheet::showError(const Error &error)
{
    m_status->clear();
    m_banner->showError(error);
    update();
    m_again->setFocus();
}

void PublishSheet::update()
{
    const bool isBusy = m_controller->isBusy();
    const auto &review = m_controller->lastReview();
    const bool isPassed = review && publish::isPassed(review->checks);
    m_progress->setVisible(isBusy);
    m_again->setEnabled(!isBusy);
    const bool isSending = m_controller->isSending();
    for (QWidget *wish : std::initializer_list<QWidget *>{m_name, m_message, m_hardware, m_private, m_pullRequest})
        wish->setEnabled(!isSending);
    m_anyway->setVisible(review && !isPassed);
    m_publish->setEnabled(!isBusy && review && !review->plan.isEmpty() && (isPassed || m_anyway->isChecked()));
    m_cancel->setText(isBusy ? tr("Cancel") : tr("Close"));
    m_cancel->setAccessibleName(m_cancel->text());
}

} // namespace spacewright::views
