#include "game/desk/window.hpp"

#include "game/desk/display.hpp"
#include "game/desk/imgui_sfml.hpp"
#include "game/desk/text_layout.hpp"
#include "game/desk/window_impl.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr double frame_ms = 1000.0 / 60;
constexpr int nap_ms = 4;
constexpr std::size_t kept_times = 2000;

bool acts(const Input& input) {
    return !input.keys.empty() || !input.text.empty() || input.clicked || input.released || input.wheel != 0;
}

}  // namespace

Window::Window() = default;

Window::~Window() { close(); }

std::string Window::open(Vec2 size, const std::string& title) {
    const auto born = Clock::now();
    const DisplayProbe probe;  // until the window holds its own connection
    if (!probe.fault().empty()) return probe.fault();
    prepare_input_method();
    sf::err().rdbuf(nullptr);  // its warnings tell a player nothing
    impl_ = std::make_unique<Impl>();
    impl_->born = born;
    impl_->title = title;
    std::string fault = impl_->fonts.load();
    if (fault.empty()) {
        impl_->windowed_size = size;
        fault = impl_->create({static_cast<unsigned>(size.x), static_cast<unsigned>(size.y)});
    }
    if (!fault.empty()) {
        impl_.reset();
        return fault;
    }
    impl_->cursors = impl_->arrow.loadFromSystem(sf::Cursor::Arrow) && impl_->hand.loadFromSystem(sf::Cursor::Hand) &&
                     impl_->caret.loadFromSystem(sf::Cursor::Text);
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    connect_imgui();
    impl_->fonts.configure(impl_->script, impl_->scale(), impl_->text_scale);
    return {};
}

bool Window::is_open() const { return impl_ && impl_->window && !impl_->closing; }

void Window::close() {
    if (!impl_) return;
    impl_->window->setActive(true);
    impl_->stop_renderer();
    if (ImGui::GetCurrentContext() != nullptr) ImGui::DestroyContext();
    impl_->window.reset();
    impl_.reset();
}

const Input& Window::wait_for_input(int max_ms, const std::function<bool()>& wake) {
    static const Input nothing;
    if (!is_open()) return nothing;
    Impl& d = *impl_;
    const bool held = d.input.held;
    d.input = Input{};
    d.input.held = held;
    const auto start = Clock::now();
    while (!d.poll() && d.frames_wanted <= 0 && !d.closing) {
        const double since = milliseconds(start, Clock::now());
        if (since >= max_ms || (wake && wake())) break;
        if (d.motion.moving() && milliseconds(d.last_frame, Clock::now()) >= frame_ms) break;
        sf::sleep(sf::milliseconds(nap_ms));
    }
    const float scale = d.scale();
    d.input.mouse = d.mouse_pixels.x < 0 ? Vec2{-1, -1} : d.mouse_pixels * (1 / scale);
    if (!d.input.keys.empty()) d.motion.finish();
    d.frames_wanted = acts(d.input) ? 1 : std::max(0, d.frames_wanted - 1);
    return d.input;
}

void Window::request_frame() {
    if (impl_) impl_->frames_wanted = std::max(impl_->frames_wanted, 1);
}

Canvas Window::next_frame(const Theme& theme) {
    Impl& d = *impl_;
    d.frame_start = Clock::now();
    if (!d.renderer) {
        d.start_renderer();
    } else {
        d.fonts.configure(d.script, d.scale(), d.text_scale);
        if (d.fonts.stale()) d.upload_fonts();
    }
    d.frame_start = Clock::now();  // the atlas is not part of building a frame
    const auto seconds = static_cast<float>(milliseconds(d.last_frame, d.frame_start) / 1000);
    d.last_frame = d.frame_start;
    d.motion.tick(milliseconds(d.born, d.frame_start));
    d.background = theme.bg;
    Input pixels = d.input;
    pixels.mouse = d.mouse_pixels;
    feed_imgui(pixels, d.size, seconds);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    return Canvas{*ImGui::GetBackgroundDrawList(), d.fonts, theme, d.input, d.motion, d.size * (1 / d.scale())};
}

Presented Window::present(const Canvas& canvas, const std::string& png) {
    Impl& d = *impl_;
    ImGui::Render();
    const auto built = Clock::now();
    if (d.fonts.stale()) {
        d.frames_wanted = std::max(d.frames_wanted, 1);
        return Presented::again;
    }
    if (d.build_times.size() < kept_times) d.build_times.push_back(milliseconds(d.frame_start, built));
    d.choose_cursor(canvas);
    if (canvas.frame_asked()) request_frame();
    d.window->setActive(true);
    d.clear_and_draw();
    const bool saved = png.empty() || d.save(png);
    d.window->display();
    if (d.frames++ == 0) d.first_frame = milliseconds(d.born, Clock::now());
    return saved ? Presented::shown : Presented::not_saved;
}

void Window::set_text(Script script, float text_scale) {
    impl_->script = script;
    impl_->text_scale = text_scale;
    request_frame();
}

void Window::toggle_fullscreen() {
    Impl& d = *impl_;
    if (!d.full) d.windowed_size = d.size;
    d.full = !d.full;
    d.window->setActive(true);
    d.stop_renderer();
    const sf::VideoMode mode =
        d.full ? sf::VideoMode::getDesktopMode()
               : sf::VideoMode{static_cast<unsigned>(d.windowed_size.x), static_cast<unsigned>(d.windowed_size.y)};
    if (const std::string fault = d.create(mode); !fault.empty()) d.closing = true;
    d.frames_wanted = 2;
}

bool Window::fullscreen() const { return impl_ && impl_->full; }

void Window::resize(Vec2 pixels) {
    impl_->window->setSize({static_cast<unsigned>(pixels.x), static_cast<unsigned>(pixels.y)});
    request_frame();
}

void Window::set_title(const std::string& title) {
    const std::string clean = clean_text(title);
    impl_->title = clean;
    impl_->window->setTitle(sf::String::fromUtf8(clean.begin(), clean.end()));
}

Vec2 Window::pixels() const { return impl_->size; }

Fonts& Window::fonts() { return impl_->fonts; }

Motion& Window::motion() { return impl_->motion; }

FrameStatistics Window::statistics() const {
    FrameStatistics result;
    if (!impl_) return result;
    result.first_frame = impl_->first_frame;
    result.frames = impl_->frames;
    std::vector<double> times = impl_->build_times;
    if (times.empty()) return result;
    std::sort(times.begin(), times.end());
    result.build_median = times[times.size() / 2];
    result.build_max = times.back();
    return result;
}

std::string clipboard_text() {
    const auto bytes = sf::Clipboard::getString().toUtf8();
    return clean_text(std::string{bytes.begin(), bytes.end()});
}

void set_clipboard_text(const std::string& text) {
    const std::string clean = clean_text(text);
    sf::Clipboard::setString(sf::String::fromUtf8(clean.begin(), clean.end()));
}

float scale_for(Vec2 pixels) {
    const float exact = std::min(pixels.x / least_size.x, pixels.y / least_size.y);
    return std::max(0.5F, std::floor(exact * 4 + 0.01F) / 4);
}

}  // namespace keyaccount::desk
