#include "game/client/window/x11_displays.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>

#include <algorithm>
#include <memory>

namespace streep::client {

namespace {

struct Free {
  void operator()(void* data) const { XFree(data); }
};
using Bytes = std::unique_ptr<unsigned char, Free>;

[[nodiscard]] bool knows_monitors(::Display* server) {
  int event = 0, error = 0, major = 0, minor = 0;
  return XRRQueryExtension(server, &event, &error) != 0 && XRRQueryVersion(server, &major, &minor) != 0 &&
         (major > 1 || (major == 1 && minor >= 5));
}

[[nodiscard]] std::string name_of(::Display* server, Atom atom) {
  const std::unique_ptr<char, Free> name(XGetAtomName(server, atom));
  return name ? name.get() : "";
}

using Resources = std::unique_ptr<XRRScreenResources, void (*)(XRRScreenResources*)>;

// Without a desktop that notices, the server goes on showing on a cable that was pulled out.
[[nodiscard]] bool plugged_in(::Display* server, const Resources& resources, const XRRMonitorInfo& monitor) {
  const auto pulled_out = [&](RROutput output) {
    const std::unique_ptr<XRROutputInfo, void (*)(XRROutputInfo*)> about(XRRGetOutputInfo(server, resources.get(), output),
                                                                         XRRFreeOutputInfo);
    return about && about->connection == RR_Disconnected;
  };
  return monitor.noutput == 0 || !std::all_of(monitor.outputs, monitor.outputs + monitor.noutput, pulled_out);
}

// What the window manager leaves free of the whole desktop.
[[nodiscard]] std::optional<Area> free_area(::Display* server) {
  constexpr long kNumbers = 4;
  Atom type = 0;
  int bits = 0;
  unsigned long read = 0, left = 0;
  unsigned char* data = nullptr;
  XGetWindowProperty(server, XDefaultRootWindow(server), XInternAtom(server, "_NET_WORKAREA", 0), 0, kNumbers, 0, XA_CARDINAL, &type, &bits,
                     &read, &left, &data);
  const Bytes bytes(data);
  if (read < kNumbers || bits != 32) return std::nullopt;
  const auto number = [&](int i) { return static_cast<int>(reinterpret_cast<const long*>(bytes.get())[i]); };
  return Area{number(0), number(1), number(2), number(3)};
}

}  // namespace

Displays x11_displays() {
  const std::unique_ptr<::Display, int (*)(::Display*)> server(XOpenDisplay(nullptr), XCloseDisplay);
  if (!server || !knows_monitors(server.get())) return {};
  const ::Window root = XDefaultRootWindow(server.get());
  const Resources resources(XRRGetScreenResourcesCurrent(server.get(), root), XRRFreeScreenResources);
  int count = 0;
  const std::unique_ptr<XRRMonitorInfo, void (*)(XRRMonitorInfo*)> monitors(XRRGetMonitors(server.get(), root, 1, &count), XRRFreeMonitors);
  if (!resources || !monitors) return {};
  const auto usable = free_area(server.get());
  Displays all;
  for (int i = 0; i < count; ++i) {
    const XRRMonitorInfo& monitor = monitors.get()[i];
    if (!plugged_in(server.get(), resources, monitor)) continue;
    const Area area{monitor.x, monitor.y, monitor.width, monitor.height};
    const Display shown{name_of(server.get(), monitor.name), area, usable ? common(area, *usable).value_or(area) : area};
    all.insert(monitor.primary != 0 ? all.begin() : all.end(), shown);
  }
  return all;
}

void pass_over_x11_errors() {
  XSetErrorHandler([](::Display*, XErrorEvent*) { return 0; });
}

}  // namespace streep::client
