console.log("trait d’union")
