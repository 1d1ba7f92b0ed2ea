// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settingsfile.h"

namespace spacewright::settings
{

/// What settings of all types share: their place in the file and the signal of a change.
class SettingBase : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingBase)

public:
    SettingBase(SettingsFile &file, const char *group, const char *key) : m_file(file), m_group(group), m_key(key) {}

Q_SIGNALS:
    void changed();

protected:
    KConfigGroup place() const { return m_file.group(m_group); }
    const char *key() const { return m_key; }
    void announce()
    {
        m_file.scheduleWrite();
        Q_EMIT changed();
    }

private:
    SettingsFile &m_file;
    const char *m_group;
    const char *m_key;
};

/// One setting: key, default and value. A value that equals the default is not written, so that better defaults reach
/// users who never chose.
template <class T> class Setting final : public SettingBase
{
public:
    Setting(SettingsFile &file, const char *group, const char *key, T standard)
        : SettingBase(file, group, key), m_standard(std::move(standard)),
          m_value(place().readEntry(this->key(), m_standard))
    {
    }

    const T &get() const { return m_value; }
    const T &standard() const { return m_standard; }

    void set(const T &value)
    {
        if (value == m_value)
            return;
        m_value = value;
        KConfigGroup group = place();
        if (value == m_standard)
            group.deleteEntry(key());
        else
            group.writeEntry(key(), value);
        announce();
    }
    void reset() { set(m_standard); }

private:
    T m_standard;
    T m_value;
};

} // namespace spacewright::settings
