// Starts .NET from what is packed into this file, so that nothing is fetched: not even from the folder that the file is in.
(async () => {
    "use strict";
    const element = document.getElementById("packed");
    const packed = JSON.parse(element.textContent);
    element.remove();

    const nameOf = address => address.split("/").pop();

    async function unpacked(name) {
        const bytes = Uint8Array.from(atob(packed[name]), letter => letter.charCodeAt(0));
        return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
    }

    // A module asks where it is, to find others beside it. These have no place: each of them is asked for by its name below.
    const modules = {};
    for (const name of Object.keys(packed).filter(one => one.endsWith(".js"))) {
        const text = new TextDecoder().decode(await unpacked(name)).replaceAll("import.meta.url", JSON.stringify(`https://page.invalid/${name}`));
        modules[name] = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    }

    async function response(name) {
        return new Response(await unpacked(name), { headers: { "content-type": name === "dotnet.native.wasm" ? "application/wasm" : "application/octet-stream" } });
    }

    await Blazor.start({
        loadBootResource: (type, name, address) => type === "dotnetjs" ? modules[nameOf(address)] : response(nameOf(address))
    });
    Object.values(modules).forEach(URL.revokeObjectURL);
})().catch(error => {
    document.getElementById("app").textContent = "This page cannot start in this browser. Open it in Edge, Chrome, Firefox or Safari of 2023 or later.";
    throw error;
});
