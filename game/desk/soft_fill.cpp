#include "game/desk/soft_fill.hpp"

#include "game/desk/polygon.hpp"

#include <imgui.h>
#include <imgui_internal.h>

namespace keyaccount::desk {

unsigned packed(Paint paint) { return IM_COL32(paint.r, paint.g, paint.b, paint.a); }

void fill_soft(ImDrawList& list, std::span<const Vec2> pixels, Paint paint) {
    const std::vector<Vec2> points = tidy_polygon(pixels);
    if (points.size() < 3 || paint.a == 0) return;
    const std::vector<Vec2> away = outward(points);
    const std::vector<std::uint16_t> triangles = triangulate(points);
    const auto n = static_cast<unsigned>(points.size());
    const ImU32 solid = packed(paint);
    const ImU32 clear = packed({paint.r, paint.g, paint.b, 0});
    const ImVec2 white = list._Data->TexUvWhitePixel;

    list.PrimReserve(static_cast<int>(triangles.size() + n * 6U), static_cast<int>(n * 2U));
    const unsigned base = list._VtxCurrentIdx;
    for (unsigned i = 0; i < n; ++i) {  // inner corners are even, outer ones odd
        const Vec2 inner = points[i] - away[i] * 0.5F;
        const Vec2 outer = points[i] + away[i] * 0.5F;
        list.PrimWriteVtx({inner.x, inner.y}, white, solid);
        list.PrimWriteVtx({outer.x, outer.y}, white, clear);
    }
    for (const std::uint16_t corner : triangles) list.PrimWriteIdx(static_cast<ImDrawIdx>(base + corner * 2U));
    for (unsigned i = 0; i < n; ++i) {
        const unsigned a = base + i * 2U;
        const unsigned b = base + ((i + 1) % n) * 2U;
        for (const unsigned corner : {a, b, b + 1, b + 1, a + 1, a}) {
            list.PrimWriteIdx(static_cast<ImDrawIdx>(corner));
        }
    }
}

}  // namespace keyaccount::desk
