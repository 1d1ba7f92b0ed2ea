// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "refusaltext.h"

#include <QCoreApplication>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RefusalText)
};

} // namespace

QString refusalText(const QString &host, quint16 port, proxy::Refusal reason)
{
    //: An address on the network; %1 is a host name, %2 a port.
    const QString address = Tr::tr("%1:%2").arg(host).arg(port);
    switch (reason) {
    case proxy::Refusal::PrivateAddress:
        //: %1 is an address on the network.
        return Tr::tr("Blocked %1: a page reaches only its own Space on this machine and its network.").arg(address);
    case proxy::Refusal::NotHttps:
        return Tr::tr("Blocked %1: a page reaches public servers over HTTPS only.").arg(address);
    case proxy::Refusal::PublicNetworkOff:
        return Tr::tr("Blocked %1: public servers are switched off for this Space.").arg(address);
    case proxy::Refusal::NameUnknown:
        return Tr::tr("The name of %1 is not known.").arg(address);
    case proxy::Refusal::Unreachable:
        return Tr::tr("%1 cannot be reached.").arg(address);
    }
    return {};
}

} // namespace spacewright::views
