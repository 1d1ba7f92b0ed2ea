// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wanttree.h"

#include <QSet>

#include <algorithm>

namespace spacewright::run
{

namespace
{

/// No package is as far from a Space; a circle of packages is met before.
constexpr int depthLimit = 64;

QStringList rootsOf(const WantedPackages &wanted)
{
    QStringList roots;
    for (const WantedPackage &package : wanted.packages) {
        if (!roots.contains(package.name))
            roots.append(package.name);
    }
    return roots;
}

class TreeBuilder final
{
public:
    explicit TreeBuilder(const Resolution &resolution) : m_resolution(resolution)
    {
        for (const auto &[name, users] : resolution.wantedBy.asKeyValueRange()) {
            for (const QString &user : users)
                m_brings[user].append(name);
        }
    }

    void add(const QString &name, int depth)
    {
        const manifest::LockedPackage *package = m_resolution.lock.find(name);
        // A marker may keep a root out.
        if (!package || depth > depthLimit)
            return;
        const bool isRepeated = m_seen.contains(name) && !m_brings.value(name).isEmpty();
        m_nodes.append({depth, name, package->version, isRepeated});
        if (isRepeated)
            return;
        m_seen.insert(name);
        for (const QString &brought : m_brings.value(name))
            add(brought, depth + 1);
    }

    const QList<WantedNode> &nodes() const { return m_nodes; }

private:
    const Resolution &m_resolution;
    QMap<QString, QStringList> m_brings;
    QSet<QString> m_seen;
    QList<WantedNode> m_nodes;
};

} // namespace

QList<WantedNode> treeOf(const Resolution &resolution, const WantedPackages &wanted)
{
    TreeBuilder builder(resolution);
    for (const QString &root : rootsOf(wanted))
        builder.add(root, 0);
    return builder.nodes();
}

QList<QStringList> chainsTo(const QString &package, const Resolution &resolution, const WantedPackages &wanted,
                            qsizetype most)
{
    const QStringList roots = rootsOf(wanted);
    QList<QStringList> found;
    QList<QStringList> open = {{package}};
    QSet<QString> seen = {package};
    // From the package outwards, so that the first chains are the shortest.
    while (!open.isEmpty() && found.size() < most) {
        const QStringList chain = open.takeFirst();
        if (roots.contains(chain.constFirst()))
            found.append(chain);
        for (const QString &user : resolution.wantedBy.value(chain.constFirst())) {
            if (seen.contains(user))
                continue;
            seen.insert(user);
            open.append(QStringList(user) + chain);
        }
    }
    return found;
}

} // namespace spacewright::run
