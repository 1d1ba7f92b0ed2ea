// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/resources/flavorfit.h>

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace spacewright::views
{

/// Asks when a Space shall sleep and how often it is visited: what it costs depends on that.
class SleepChoice final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SleepChoice)

public:
    explicit SleepChoice(QWidget *parent = nullptr);

    run::Waking waking() const;

Q_SIGNALS:
    void changed();

private:
    QComboBox *m_sleep;
    QSpinBox *m_visits;
};

} // namespace spacewright::views
